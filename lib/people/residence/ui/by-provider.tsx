import { FormPart } from "@/lib/people/ui/form-part";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";

/** Signing in by the city's own service is what shows it. */
export function ByProvider({ page: { t, path }, name }: { page: Page; name: string }) {
  const next = encodeURIComponent(path("/account/residence"));
  return (
    <FormPart title={t("residence.provider.title", { name })} hint={t("residence.provider.text", { name })}>
      <div>
        <ButtonLink href={path(`/sign-in?next=${next}`)}>{t("residence.provider.go")}</ButtonLink>
      </div>
    </FormPart>
  );
}
