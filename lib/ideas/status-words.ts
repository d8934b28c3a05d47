import { statuses } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import type { IdeaStatus } from "./status";

/** What the city calls each status; where it says nothing, the usual word stands. */
export type StatusWords = Record<string, { label: Localized; description: Localized }>;

export async function loadStatusWords(db: CityDb): Promise<StatusWords> {
  const rows = await db
    .select({ key: statuses.key, label: statuses.label, description: statuses.description })
    .from(statuses);
  return Object.fromEntries(rows.map(({ key, ...words }) => [key, words]));
}

type Reading = { words: StatusWords; t: Translator; cityLocale: Locale };

export function statusLabel(status: IdeaStatus, { words, t, cityLocale }: Reading): string {
  return localize(words[status]?.label ?? {}, t.locale, cityLocale) || t(`starter.statuses.${status}`);
}

export function statusMeaning(status: IdeaStatus, { words, t, cityLocale }: Reading): string {
  return (
    localize(words[status]?.description ?? {}, t.locale, cityLocale) ||
    t(`starter.statusDescriptions.${status}`)
  );
}
