import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { CopyButton } from "@/lib/ui/copy-button";

type Props = { page: Page; host: string; link: string };

/** A link that says the same to people without an account here, and a mail around it. */
export function ForTheItDepartment({ page: { t, city }, host, link }: Props) {
  const subject = t("admin.domains.mailSubject", { host });
  const body = t("admin.domains.mailBody", { host, city: city.name, link });
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const labels = { copy: t("admin.domains.copy"), copied: t("admin.domains.copied") };
  return (
    <section className="grid gap-3 rounded-card bg-sunken p-4">
      <h3 className="text-lg font-bold">{t("admin.domains.itTitle")}</h3>
      <p>{t("admin.domains.itText")}</p>
      <p>
        <a href={link} className="link break-all" dir="ltr">
          {link}
        </a>
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonLink href={mail} variant="secondary" icon="mail">
          {t("admin.domains.mail")}
        </ButtonLink>
        <CopyButton text={link} labels={{ ...labels, of: t("admin.domains.itLink") }} />
      </div>
    </section>
  );
}
