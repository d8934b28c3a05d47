import { and, eq, gte, lte, ne } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { challenges } from "@/db/schema/challenges";
import { seasons } from "@/db/schema/seasons";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { dayOf } from "@/lib/base/wall-clock";
import { type Edited, findConflict, lockSettings, mergeTexts, versionOf } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { ChangeSeasonInput, SeasonWords } from "./input";
import { placeAnew } from "./places";
import { seasonRules, seasonShown } from "./shown";

type Context = { db: CityDb; actor: Actor; city: Pick<City, "timeZone"> };

export async function addSeason({ db, actor, city }: Context, input: SeasonWords): Promise<{ id: string }> {
  authorize(actor, "game.configure");
  await lockSettings(db);
  const id = newId();
  await checkDays(db, { ...input, id }, city);
  await db.insert(seasons).values({ id, ...input });
  await placeAnew(db, { id, ...input, neighbourhoodsUntil: null }, city.timeZone);
  await record({ db, actor }, id, "added");
  return { id };
}

/** Other days count for what was done on them already. Of a season that is over only the words change. */
export async function changeSeason({ db, actor, city }: Context, input: ChangeSeasonInput): Promise<Edited> {
  authorize(actor, "game.configure");
  const { locales } = await lockSettings(db);
  const season = await requireSeason(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: seasonShown(season, locales),
    wanted: seasonShown(input, locales),
    event: { verb: "season.changed", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  const { id, version: _, ...words } = input;
  const sameRules = versionOf(seasonRules(season)) === versionOf(seasonRules(words));
  if (!sameRules) {
    if (season.closedAt) throw new RuleError("season.admin.isOver");
    await checkDays(db, input, city);
  }
  const name = mergeTexts(season.name, words.name, locales);
  const text = mergeTexts(season.text, words.text, locales);
  await db
    .update(seasons)
    .set({ ...words, name, text })
    .where(eq(seasons.id, id));
  if (!sameRules) await placeAnew(db, { ...input, neighbourhoodsUntil: null }, city.timeZone);
  await record({ db, actor }, id, "changed");
  return { ok: true };
}

/** As if it had never been; what was recognised stays, so one that is over cannot be removed. */
export async function removeSeason({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "game.configure");
  const season = await requireSeason(db, id);
  if (season.closedAt) throw new RuleError("season.admin.isOver");
  await db.update(challenges).set({ seasonId: null }).where(eq(challenges.seasonId, id));
  await db.delete(seasons).where(eq(seasons.id, id));
  await record({ db, actor }, id, "removed");
}

/** @throws RuleError where it would end in the past, or run at the same time as another */
async function checkDays(
  db: CityDb,
  { id, firstDay, lastDay }: Pick<ChangeSeasonInput, "id" | "firstDay" | "lastDay">,
  { timeZone }: Pick<City, "timeZone">,
): Promise<void> {
  if (lastDay < dayOf(await databaseNow(db), timeZone)) throw new RuleError("season.admin.inThePast");
  const meanwhile = and(ne(seasons.id, id), lte(seasons.firstDay, lastDay), gte(seasons.lastDay, firstDay));
  if ((await db.$count(seasons, meanwhile)) > 0) throw new RuleError("season.admin.overlaps");
}

async function requireSeason(db: CityDb, id: string): Promise<typeof seasons.$inferSelect> {
  const [season] = await db.select().from(seasons).where(eq(seasons.id, id)).for("update");
  if (!season) throw new NotFoundError("season");
  return season;
}

async function record(writing: Pick<Context, "db" | "actor">, id: string, change: string): Promise<void> {
  await recordEvent(writing, {
    verb: "season.changed",
    subject: { kind: "season", id },
    data: { change },
  });
}
