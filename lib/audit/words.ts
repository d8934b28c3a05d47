import type { Locale } from "@/lib/base/locales";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import type { Deed } from "./queries";
import type { DeedSubject } from "./subjects";

export type Reader = { t: Translator; locale: Locale; defaultLocale: Locale };

/** Who did it, as it is read; `operators` are the names of those who looked in. */
export function sayDoer({ t }: Reader, deed: Deed, operators: ReadonlyMap<string, string>): string {
  const { operator } = deed.data;
  if (typeof operator === "string") return operators.get(operator) ?? t("audit.operator");
  if (deed.actorId) return deed.actorName || t("audit.gone");
  const by = `audit.by.${deed.data.by ?? deed.actorRole}`;
  return t.has(by) ? t(by) : t("audit.itself");
}

/** In which role; "" where the ledger does not know, or where no person was at work. */
export function sayRole({ t }: Reader, { actorId, actorRole }: Deed): string {
  const key = `roles.part.${actorRole}`;
  return actorId && t.has(key) ? t(key) : "";
}

export function sayDeed({ t }: Reader, { verb }: Deed): string {
  const key = `audit.did.${verb}`;
  return t.has(key) ? t(key) : verb;
}

export function saySubject(
  { t, locale, defaultLocale }: Reader,
  deed: Deed,
  subject: DeedSubject | undefined,
) {
  const name = subject?.name;
  if (name) return typeof name === "string" ? name : localize(name, locale, defaultLocale);
  const key = `audit.subject.${deed.subjectKind}`;
  return t.has(key) ? t(key) : deed.subjectKind;
}

/** What the ledger says besides: a role, a rule, what was done to it, which part of the settings. */
export function sayDetail({ t }: Reader, { data }: Deed): string {
  const { role, rule, change, section, path, host, did } = data;
  const first = (keys: string[]) => keys.find((key) => t.has(key));
  const words = [
    ...(role ? [first([`roles.part.${role}`])] : []),
    ...(rule ? [first([`moderation.rules.${rule}`])] : []),
    ...(change ? [first([`audit.change.${change}`])] : []),
    ...(did ? [first([`audit.inPlace.${did}`])] : []),
    ...(section ? [first([`admin.${section}.title`])] : []),
  ];
  const said = words.flatMap((key) => (key ? [t(key)] : []));
  return [...said, ...[host, path].filter((fact) => typeof fact === "string")].join(", ");
}
