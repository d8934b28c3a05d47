import { eq } from "drizzle-orm";
import { statuses, topics } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/i18n/locales";
import type { Localized } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * A language that is new gets the words every city starts with, where the city still uses those words in its
 * other languages: what it has put into words of its own, it translates itself.
 */
export async function fillStarterTexts(db: CityDb, added: readonly Locale[]): Promise<void> {
  if (added.length === 0) return;
  for (const status of await db.select().from(statuses)) {
    const label = filled(status.label, `starter.statuses.${status.key}`, added);
    const description = filled(status.description, `starter.statusDescriptions.${status.key}`, added);
    await db.update(statuses).set({ label, description }).where(eq(statuses.key, status.key));
  }
  for (const topic of await db.select({ id: topics.id, slug: topics.slug, name: topics.name }).from(topics)) {
    const name = filled(topic.name, `starter.topics.${topic.slug}`, added);
    await db.update(topics).set({ name }).where(eq(topics.id, topic.id));
  }
}

function filled(text: Localized, key: string, added: readonly Locale[]): Localized {
  const starter = (locale: Locale) => {
    const t = getTranslator(locale);
    return t.has(key) ? t(key) : undefined;
  };
  const own = Object.entries(text).some(([locale, words]) => starter(locale as Locale) !== words);
  if (own) return text;
  const missing = added.filter((locale) => !text[locale] && starter(locale));
  return { ...text, ...Object.fromEntries(missing.map((locale) => [locale, starter(locale)])) };
}
