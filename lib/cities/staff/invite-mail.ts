import type { CityDb } from "@/db/with-city";
import { languageOf } from "@/lib/cities/language-of";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import type { MailContent } from "@/lib/mail/content";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import type { Actor } from "@/lib/people/actor";
import type { StaffRole } from "./input";

type Invitation = { personId: string; email: string; role: StaffRole; locale: string; invitedBy: Actor };

/** Tells somebody what they may do here now, and where: signing in needs only their address. */
export async function inviteMail(db: CityDb, city: City, invitation: Invitation): Promise<void> {
  const { personId, email, role, invitedBy } = invitation;
  const locale = languageOf(city, invitation.locale);
  const t = getTranslator(locale);
  const prefix = locale === city.defaultLocale ? "" : `/${locale}`;
  const next = encodeURIComponent(`${prefix}${role === "policy_maker" ? "/admin/insight" : "/admin"}`);
  const by = invitedBy.kind === "person" ? `${invitedBy.firstName} ${invitedBy.lastName}`.trim() : city.name;
  const content: MailContent = {
    subject: t("admin.staff.mail.subject", { city: city.name }),
    reason: t("admin.staff.mail.because", { by, city: city.name }),
    parts: [
      { text: t("admin.staff.mail.text", { by, role, city: city.name }) },
      { text: t("admin.staff.mail.how", { email }) },
      {
        link: {
          label: t("admin.staff.mail.link"),
          url: absoluteUrl(city.primaryHost, `${prefix}/sign-in?next=${next}`),
        },
      },
    ],
  };
  await queueMail(db, city.id, {
    personId,
    recipient: email,
    kind: "invitation",
    ...renderMail(city, locale, content),
  });
}
