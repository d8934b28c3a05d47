import { createHash } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { settings } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { cities } from "@/db/schema/platform";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { isLocale, type Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import type { CitySettings } from "@/lib/cities/settings";
import type { EventInput } from "@/lib/events/record";

/** What a settings form shows, by field name: its values, its version, and the other side of a conflict. */
export type Shown = Record<string, string>;

/** Done, or: somebody saved something else since the form was opened, and both are shown. */
export type Edited = { ok: true } | { ok: false; conflict: Conflict };

export type Conflict = {
  /** The version of what is stored now: sending with it replaces theirs knowingly. */
  version: string;
  /** The fields in which both differ, as stored now. */
  theirs: Shown;
  by: string | null;
  at: Date | null;
};

export function versionOf(shown: Shown): string {
  const parts = Object.keys(shown)
    .sort()
    .map((name) => `${name}\0${shown[name]}`);
  return createHash("sha256").update(parts.join("\0\0")).digest("base64url").slice(0, 22);
}

/** The fields of a text that is given per language, each named like its input. */
export function shownTexts(name: string, texts: Localized, locales: readonly Locale[]): Shown {
  return Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, texts[locale] ?? ""]));
}

/** What was given for the offered languages, beside what is stored for others: a language may come back. */
export function mergeTexts(stored: Localized, given: Localized, locales: readonly Locale[]): Localized {
  const others = Object.entries(stored).filter(([locale]) => !locales.some((offered) => offered === locale));
  return { ...Object.fromEntries(others), ...given };
}

/** Null where the form showed what is still stored; else what a person needs to see. */
export async function findConflict(
  db: CityDb,
  { version, now, wanted, event }: { version: string; now: Shown; wanted: Shown; event: LastChange },
): Promise<Conflict | null> {
  const current = versionOf(now);
  const theirs = Object.fromEntries(Object.entries(now).filter(([name, value]) => wanted[name] !== value));
  if (version === current || Object.keys(theirs).length === 0) return null;
  return { version: current, theirs, ...(await lastChange(db, event)) };
}

/** A city's settings and its own row among the platform's, held until the transaction ends. */
export type Stored = { settings: CitySettings; city: OwnCity; locales: Locale[] };

type SectionEdit = {
  section: string;
  version: string;
  shown: (stored: Stored) => Shown;
  wanted: (stored: Stored) => Shown;
  save: (stored: Stored) => Promise<void>;
};

/** One section of the settings: refused with both sides where somebody saved meanwhile, else saved. */
export async function editSection(db: CityDb, edit: SectionEdit): Promise<Edited> {
  const stored = await lockSettings(db);
  const conflict = await findConflict(db, {
    version: edit.version,
    now: edit.shown(stored),
    wanted: edit.wanted(stored),
    event: { verb: "city.settingsChanged", section: edit.section },
  });
  if (conflict) return { ok: false, conflict };
  await edit.save(stored);
  return { ok: true };
}

/** Edits of a city's settings wait for each other on its one settings row. */
export async function lockSettings(db: CityDb): Promise<Stored> {
  const [row] = await db.select().from(settings).limit(1).for("update");
  if (!row) throw new NotFoundError("settings");
  const city = await ownCity(db);
  return { settings: row, city, locales: city.locales.filter(isLocale) };
}

export async function saveSettings(db: CityDb, values: PgUpdateSetSource<typeof settings>): Promise<void> {
  await db.update(settings).set({ ...values, updatedAt: sql`now()` });
}

/** The city of the running transaction, for the few tables without policies. */
export const thisCity = sql`nullif(current_setting('app.city_id', true), '')::uuid`;

/** The city's own row among the platform's: a table without policies, so the transaction's city is named here. */
async function ownCity(db: CityDb): Promise<OwnCity> {
  const [row] = await db.select().from(cities).where(eq(cities.id, thisCity)).for("update");
  if (!row) throw new NotFoundError("city");
  return row;
}

type OwnCity = typeof cities.$inferSelect;

type OwnCityChange = Partial<
  Pick<
    typeof cities.$inferInsert,
    "name" | "defaultLocale" | "locales" | "timeZone" | "brandColor" | "listed"
  >
>;

export async function saveOwnCity(db: CityDb, values: OwnCityChange): Promise<void> {
  await db.update(cities).set(values).where(eq(cities.id, thisCity));
}

type LastChange = Pick<EventInput, "verb"> & { section?: string; subjectId?: string; projectId?: string };

/** Who changed it last, for the message that shows both sides. */
async function lastChange(
  db: CityDb,
  { verb, section, subjectId, projectId }: LastChange,
): Promise<Pick<Conflict, "by" | "at">> {
  const [row] = await db
    .select({ at: events.occurredAt, firstName: people.firstName, lastName: people.lastName })
    .from(events)
    .leftJoin(people, and(eq(people.cityId, events.cityId), eq(people.id, events.actorId)))
    .where(
      and(
        eq(events.verb, verb),
        section === undefined ? undefined : sql`${events.data}->>'section' = ${section}`,
        subjectId === undefined ? undefined : eq(events.subjectId, subjectId),
        projectId === undefined ? undefined : eq(events.projectId, projectId),
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(1);
  const name = [row?.firstName, row?.lastName].filter(Boolean).join(" ");
  return { by: name || null, at: row?.at ?? null };
}
