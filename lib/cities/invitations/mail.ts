import type { CityDb } from "@/db/with-city";
import { languageOf } from "@/lib/cities/language-of";
import { projectTitles } from "@/lib/cities/moderators/queries";
import type { City } from "@/lib/cities/resolve";
import { formatDate, formatList } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { invitationUrl } from "./link";

export type Invited = {
  id: string;
  email: string;
  role: string;
  projects: string[];
  expiresAt: Date;
  by: string;
  locale: string;
};

/** Asks somebody to join the team, or reminds them of it; the same link each time. Gives the mail's id. */
export async function mailInvitation(
  db: CityDb,
  city: City,
  { id, email, role, projects, expiresAt, by, locale: wanted }: Invited,
  occasion: "first" | "reminder" = "first",
): Promise<string> {
  const locale = languageOf(city, wanted);
  const t = getTranslator(locale);
  const [name, hint] = [`roles.part.${role}`, `roles.hint.${role}`];
  const values = { by, city: city.name, role: t.has(name) ? t(name) : role };
  const named = await projectTitles(db, projects);
  const titles = named.map((title) => localize(title, locale, city.defaultLocale));
  const until = formatDate(expiresAt, locale, city.timeZone);
  return queueMail(db, city.id, {
    personId: null,
    recipient: email,
    kind: "invitation",
    ...renderMail(city, locale, {
      subject: t(`invitations.mail.${occasion}Subject`, values),
      reason: t("invitations.mail.because", values),
      parts: [
        { text: t("invitations.mail.text", values) },
        ...(t.has(hint) ? [{ text: t(hint) }] : []),
        ...(titles.length > 0
          ? [{ text: t("invitations.projects", { projects: formatList(titles, locale) }) }]
          : []),
        { text: t("invitations.mail.how", { email }) },
        { link: { label: t("invitations.mail.link"), url: invitationUrl(city, locale, id) } },
        { text: t("invitations.mail.until", { day: until }) },
      ],
    }),
  });
}
