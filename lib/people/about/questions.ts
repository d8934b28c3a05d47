import { asc, eq, isNull, sql } from "drizzle-orm";
import { aboutAnswers, aboutFields } from "@/db/schema/census";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import { relations } from "../input";
import { ages } from "./ages";

export const genders = ["woman", "man", "other"] as const;

/** Something people may say of themselves, one choice of a few, in the order in which it is always told. */
export type Question =
  | { field: "age"; choices: Choice<(typeof ages)[number]>[] }
  | { field: "gender"; choices: Choice<(typeof genders)[number]>[] }
  | { field: "relation"; choices: Choice<(typeof relations)[number]>[] }
  | { field: "neighbourhood"; choices: Named[] }
  | { field: string; label: Localized; choices: Named[] };

type Choice<Value> = { value: Value };
type Named = { value: string; label: Localized };

/** What a city asks everybody, then what it asks besides. */
export async function loadQuestions(db: CityDb): Promise<Question[]> {
  const areas = (await loadTaxonomy(db)).neighbourhoods.filter(({ archived }) => !archived);
  const named = areas.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { field: "age", choices: ages.map((value) => ({ value })) },
    { field: "gender", choices: genders.map((value) => ({ value })) },
    ...(named.length > 1 ? [{ field: "neighbourhood" as const, choices: named }] : []),
    { field: "relation", choices: relations.map((value) => ({ value })) },
    ...(await ownQuestions(db)),
  ];
}

/** Asked on their own; home and relation to the city belong to the profile. */
export async function askedQuestions(db: CityDb): Promise<Question[]> {
  return (await loadQuestions(db)).filter(({ field }) => field !== "neighbourhood" && field !== "relation");
}

async function ownQuestions(db: CityDb): Promise<Question[]> {
  const rows = await db
    .select()
    .from(aboutFields)
    .where(isNull(aboutFields.archivedAt))
    .orderBy(asc(aboutFields.createdAt), asc(aboutFields.id));
  return rows.map(({ id, label, choices }) => ({
    field: id,
    label,
    choices: choices.filter(({ archived }) => !archived).map((one) => ({ value: one.id, label: one.label })),
  }));
}

/** What the person said, by field. */
export async function ownAnswers(db: CityDb, personId: string): Promise<Record<string, string>> {
  const rows = await db
    .select({ field: aboutAnswers.field, value: aboutAnswers.value })
    .from(aboutAnswers)
    .where(eq(aboutAnswers.personId, personId));
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
}

/** Once, after a first idea, and only whom nobody has to remind. */
export async function mayAsk(db: CityDb, personId: string): Promise<boolean> {
  const posted = await db.$count(ideas, eq(ideas.authorId, personId));
  if (posted !== 1) return false;
  const [said] = await db
    .select({ one: sql`1` })
    .from(aboutAnswers)
    .where(eq(aboutAnswers.personId, personId))
    .limit(1);
  return !said;
}

type Words = { t: Translator; locale: Locale; defaultLocale: Locale };

export function questionName(question: Question, { t, locale, defaultLocale }: Words): string {
  if ("label" in question) return localize(question.label, locale, defaultLocale);
  const key = `census.fields.${question.field}`;
  return t.has(key) ? t(key) : question.field;
}

export function choiceName(question: Question, value: string, { t, locale, defaultLocale }: Words): string {
  const choice = question.choices.find((one) => one.value === value);
  if (choice && "label" in choice) return localize(choice.label, locale, defaultLocale);
  const key = `census.${question.field}.${value}`;
  return t.has(key) ? t(key) : t("census.gone");
}
