import { activities, settings, statuses, textPages, topics } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { cities } from "@/db/schema/platform";
import { type CityDb, withCity, withPlatform } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { recordEvent } from "@/lib/events/record";
import type { Locale } from "@/lib/i18n/locales";
import { inLocales } from "@/lib/i18n/message-texts";
import { systemActor } from "@/lib/people/actor";

export type NewCity = {
  slug: string;
  name: string;
  defaultLocale: Locale;
  locales: Locale[];
  timeZone: string;
  brandColor: string;
  state?: "live" | "awaiting_approval";
  listed?: boolean;
  /** Where it was there before this moment: a demo, a city that moves in. */
  openedAt?: Date;
  /** An answer within so many days; null promises nothing. */
  promiseDays?: number | null;
  answeringDepartment?: string;
  contactEmail?: string;
  /** Who asked for it: a person of the platform's realm. */
  foundedBy?: string;
  superadmin: { email: string; firstName: string; lastName: string };
};

const starterTopics = [
  { slug: "mobility", icon: "bike", hue: 215 },
  { slug: "green", icon: "leaf", hue: 140 },
  { slug: "streets", icon: "street", hue: 35 },
  { slug: "safety", icon: "shield", hue: 0 },
  { slug: "culture", icon: "music", hue: 290 },
  { slug: "youth", icon: "kite", hue: 50 },
  { slug: "together", icon: "people", hue: 330 },
  { slug: "climate", icon: "sun", hue: 180 },
] as const;

export const statusKeys = ["proposed", "under_review", "accepted", "under_way", "done", "declined"] as const;

/**
 * A new city, ready to be used: topics, statuses, the city-wide board, text pages and its first superadmin.
 * Who may start one is decided before (the wizard, the operator, the command line).
 */
export async function startCity(input: NewCity): Promise<{ id: string; superadminId: string }> {
  const id = newId();
  await withPlatform((db) =>
    db.insert(cities).values({
      id,
      slug: input.slug,
      name: input.name,
      defaultLocale: input.defaultLocale,
      locales: input.locales,
      timeZone: input.timeZone,
      brandColor: input.brandColor,
      state: input.state ?? "live",
      listed: input.listed ?? true,
      foundedBy: input.foundedBy,
      createdAt: input.openedAt,
    }),
  );
  const superadminId = await withCity(id, (db) => furnish(db, id, input));
  return { id, superadminId };
}

async function furnish(db: CityDb, cityId: string, input: NewCity): Promise<string> {
  const { locales, name } = input;
  await db.insert(settings).values({
    promiseDays: input.promiseDays === undefined ? 30 : input.promiseDays,
    answeringDepartment: input.answeringDepartment ?? "",
    contactEmail: input.contactEmail ?? "",
  });
  await db.insert(topics).values(
    starterTopics.map((topic, position) => ({
      ...topic,
      id: newId(),
      position,
      name: inLocales(locales, `starter.topics.${topic.slug}`),
    })),
  );
  await db.insert(statuses).values(
    statusKeys.map((key) => ({
      key,
      label: inLocales(locales, `starter.statuses.${key}`),
      description: inLocales(locales, `starter.statusDescriptions.${key}`),
    })),
  );
  await db.insert(activities).values({
    id: newId(),
    kind: "idea_board",
    slug: "ideas",
    title: inLocales(locales, "starter.board.title", { city: name }),
    intro: inLocales(locales, "starter.board.intro"),
  });
  const pages = ["rules", "about", "privacy"] as const;
  await db.insert(textPages).values(
    pages.map((slug, position) => ({
      id: newId(),
      slug,
      position,
      title: inLocales(locales, `starter.pages.${slug}Title`),
      body: inLocales(locales, `starter.pages.${slug}Body`, { city: name }),
    })),
  );
  const superadminId = newId();
  await db.insert(people).values({
    id: superadminId,
    ...input.superadmin,
    email: input.superadmin.email.trim().toLowerCase(),
    role: "superadmin",
    locale: input.defaultLocale,
    reviewedAt: new Date(),
    createdAt: input.openedAt,
  });
  await recordEvent(
    { db, actor: systemActor("console") },
    { verb: "city.started", subject: { kind: "city", id: cityId }, occurredAt: input.openedAt },
  );
  return superadminId;
}
