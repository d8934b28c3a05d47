import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { activities, neighbourhoods, settings, topics } from "@/db/schema/city";
import type { DemoCity } from "@/db/seed/model";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { prepareShapes } from "@/lib/cities/geo/find-neighbourhood";
import { boxOf } from "@/lib/cities/geo/point";
import { loadSettings } from "@/lib/cities/settings";
import { calendarOf } from "./calendar";
import { type Grounds, must, type Shape } from "./grounds";
import { noRows } from "./rows";

/** What a superadmin does in the first week: words, promise, departments, neighbourhoods. */
export async function furnishCity(db: CityDb, plan: DemoCity, now: Date): Promise<Grounds> {
  const calendar = calendarOf(now, plan.timeZone);
  await db.update(settings).set({
    tagline: plan.tagline,
    contactEmail: plan.contactEmail,
    promiseDays: plan.promise.days,
    promiseSupports: plan.promise.supports,
    promiseSupportDays: plan.promise.supportDays,
    answeringDepartment: plan.answeringDepartment,
    externalModerators: Object.values(plan.staff).some(({ role }) => role === "external_moderator"),
    checklistDoneAt: calendar.ago(plan.opened - 6),
  });
  for (const [slug, department] of Object.entries(plan.departments)) {
    await db.update(topics).set({ department }).where(eq(topics.slug, slug));
  }
  const shapes = readShapes(plan.shapes);
  await db.insert(neighbourhoods).values(
    plan.neighbourhoods.map(({ slug, name, population }, position) => {
      const { geometry } = must(
        shapes.find((shape) => shape.slug === slug),
        `shape of ${slug}`,
      );
      const [west, south, east, north] = boxOf(geometry.coordinates.flat());
      return { id: newId(), slug, name, population, position, geometry, west, south, east, north };
    }),
  );
  await db.update(activities).set({ createdAt: calendar.ago(plan.opened) });
  const [board] = await db.select({ id: activities.id }).from(activities).limit(1);
  return {
    plan,
    calendar,
    settings: await loadSettings(db),
    boardId: must(board?.id, "board"),
    boards: new Map(),
    asked: new Map(),
    projects: new Map(),
    organisations: new Map(),
    topics: bySlug(await db.select({ id: topics.id, slug: topics.slug }).from(topics)),
    neighbourhoods: bySlug(
      await db.select({ id: neighbourhoods.id, slug: neighbourhoods.slug }).from(neighbourhoods),
    ),
    shapes: prepareShapes(shapes),
    named: new Map(),
    citizens: [],
    newcomers: [],
    rows: noRows(),
  };
}

const position = z.tuple([z.number(), z.number()]);
const shapesFile = z.object({
  features: z.array(
    z.object({
      properties: z.object({ slug: z.string() }),
      geometry: z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)) }),
    }),
  ),
});

function readShapes(file: URL): (Shape & { geometry: { type: "Polygon" } })[] {
  const { features } = shapesFile.parse(JSON.parse(readFileSync(file, "utf8")));
  return features.map(({ properties: { slug }, geometry }) => ({ slug, geometry }));
}

function bySlug(rows: { id: string; slug: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}
