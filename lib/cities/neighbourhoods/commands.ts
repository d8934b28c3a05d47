import { eq, inArray, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { MultiPolygon } from "@/lib/base/geometry";
import { newId } from "@/lib/base/ids";
import { finishStep } from "@/lib/cities/checklist/steps";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import { freeSlug } from "@/lib/cities/free-slug";
import { boxOf } from "@/lib/cities/geo/point";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { ChangeNeighbourhoodInput, NeighbourhoodWords } from "./input";
import { previewShapes } from "./preview";
import { reassignIdeas } from "./reassign";
import { neighbourhoodShown } from "./shown";

const most = 1000;

/** One of which only the name is known; its shape can come later. */
export async function addNeighbourhood(
  { db, actor }: Context,
  input: NeighbourhoodWords,
): Promise<{ id: string }> {
  authorize(actor, "city.configure");
  const { city } = await lockSettings(db);
  const slugs = await takenSlugs(db);
  if (slugs.length >= most) throw new RuleError("admin.neighbourhoods.tooMany", { most });
  const id = newId();
  await db
    .insert(neighbourhoods)
    .values({ ...input, id, slug: freeSlug(input.name, city.defaultLocale, slugs) });
  await finishStep(db, "neighbourhoods");
  await recordEvent(
    { db, actor },
    { verb: "city.neighbourhoodsChanged", subject: { kind: "neighbourhood", id }, data: { change: "added" } },
  );
  return { id };
}

export async function changeNeighbourhood(
  { db, actor }: Context,
  input: ChangeNeighbourhoodInput,
): Promise<Edited> {
  authorize(actor, "city.configure");
  const { locales } = await lockSettings(db);
  const stored = await requireNeighbourhood(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: neighbourhoodShown(stored, locales),
    wanted: neighbourhoodShown(input, locales),
    event: { verb: "city.neighbourhoodsChanged", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  const name = mergeTexts(stored.name, input.name, locales);
  await db
    .update(neighbourhoods)
    .set({ name, population: input.population })
    .where(eq(neighbourhoods.id, input.id));
  await recordEvent(
    { db, actor },
    {
      verb: "city.neighbourhoodsChanged",
      subject: { kind: "neighbourhood", id: input.id },
      data: { change: "changed" },
    },
  );
  return { ok: true };
}

/** Off the list of choices and off the map; ideas that name it keep it. */
export async function archiveNeighbourhood({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "city.configure");
  await requireNeighbourhood(db, id);
  await db.update(neighbourhoods).set({ archivedAt: sql`now()` }).where(eq(neighbourhoods.id, id));
  await recordEvent(
    { db, actor },
    {
      verb: "city.neighbourhoodsChanged",
      subject: { kind: "neighbourhood", id },
      data: { change: "archived" },
    },
  );
}

export async function reopenNeighbourhood({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "city.configure");
  await requireNeighbourhood(db, id);
  await db.update(neighbourhoods).set({ archivedAt: null }).where(eq(neighbourhoods.id, id));
  await recordEvent(
    { db, actor },
    {
      verb: "city.neighbourhoodsChanged",
      subject: { kind: "neighbourhood", id },
      data: { change: "reopened" },
    },
  );
}

type Upload = { shapes: readonly { name: string; geometry: MultiPolygon }[]; others: "keep" | "archive" };

/** Shapes that were looked at become the city's, and ideas with a place move to where they lie. */
export async function applyShapes(
  { db, actor, city }: Context,
  { shapes, others }: Upload,
): Promise<{ saved: number; archived: number; moved: number }> {
  authorize(actor, "city.configure");
  const stored = await lockSettings(db);
  const plan = await previewShapes(
    db,
    shapes.map((shape) => shape.name),
  );
  const slugs = await takenSlugs(db);
  for (const [index, { name, geometry }] of shapes.entries()) {
    const knownId = plan.shapes[index]?.knownId;
    if (knownId) {
      await db
        .update(neighbourhoods)
        .set({ ...placeOf(geometry), archivedAt: null })
        .where(eq(neighbourhoods.id, knownId));
    } else {
      const names = { [stored.city.defaultLocale]: name };
      const slug = freeSlug(names, stored.city.defaultLocale, slugs);
      slugs.push(slug);
      await db.insert(neighbourhoods).values({ id: newId(), slug, name: names, ...placeOf(geometry) });
    }
  }
  const leaving = others === "archive" ? plan.others.map((other) => other.id) : [];
  if (leaving.length > 0) {
    await db
      .update(neighbourhoods)
      .set({ archivedAt: sql`now()` })
      .where(inArray(neighbourhoods.id, leaving));
  }
  const moved = await reassignIdeas(db);
  await finishStep(db, "neighbourhoods");
  const counts = { saved: shapes.length, archived: leaving.length, moved };
  await recordEvent(
    { db, actor },
    {
      verb: "city.neighbourhoodsChanged",
      subject: { kind: "city", id: city.id },
      data: { change: "uploaded", ...counts },
    },
  );
  return counts;
}

function placeOf(geometry: MultiPolygon) {
  const outlines = geometry.coordinates.flatMap((polygon) => polygon[0] ?? []);
  const [west, south, east, north] = boxOf(outlines);
  return { geometry: rounded(geometry), west, south, east, north };
}

/** Six decimals are a hand's breadth; files often carry fifteen. */
function rounded({ coordinates }: MultiPolygon): MultiPolygon {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return {
    type: "MultiPolygon",
    coordinates: coordinates.map((polygon) =>
      polygon.map((ring) => ring.map(([x, y]): [number, number] => [round(x), round(y)])),
    ),
  };
}

async function takenSlugs(db: CityDb): Promise<string[]> {
  const rows = await db.select({ slug: neighbourhoods.slug }).from(neighbourhoods);
  return rows.map((row) => row.slug);
}

async function requireNeighbourhood(db: CityDb, id: string): Promise<typeof neighbourhoods.$inferSelect> {
  const [row] = await db.select().from(neighbourhoods).where(eq(neighbourhoods.id, id)).for("update");
  if (!row) throw new NotFoundError("neighbourhood");
  return row;
}
