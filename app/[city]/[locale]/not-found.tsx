import { getTranslator } from "@/lib/i18n/translator";
import { requestLocale } from "@/lib/request/locale";
import { ButtonLink } from "@/lib/ui/button";

export default async function NotFound() {
  const t = getTranslator(await requestLocale());
  return (
    <main className="mx-auto grid max-w-xl gap-4 px-4 py-16">
      <h1 className="text-3xl font-bold">{t("shell.notFoundTitle")}</h1>
      <p className="text-muted">{t("shell.notFoundText")}</p>
      <p>
        <ButtonLink href="/">{t("shell.home")}</ButtonLink>
      </p>
    </main>
  );
}
