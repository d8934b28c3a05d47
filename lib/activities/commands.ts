import { eq, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newCode, newId } from "@/lib/base/ids";
import { momentOf } from "@/lib/base/wall-clock";
import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { authorize, inProject } from "@/lib/people/permissions";
import { askedFor, requireAsking } from "./asking";
import { hasBegun, isDecided, isWhole } from "./begun";
import type {
  AskOnBoardInput,
  ChangeActivityInput,
  CreateActivityInput,
  SayOutcomeInput,
  SetRulesInput,
} from "./input";
import { namesItsPeople } from "./kinds";
import { lockActivity, lockAnyActivity, tellActivity } from "./locking";
import { authorizeActivity } from "./place";
import { type Activity, cityBoard } from "./queries";
import { askingShown, outcomeShown, rulesShown, wordsShown } from "./shown";
import { openThread } from "./thread";

type Named = { id: string };

const most = 1000;

/** A draft, standing alone or in a project, whose moderators may begin one too. */
export async function createActivity(
  { db, actor }: Context,
  { kind, title, project }: CreateActivityInput,
): Promise<{ id: string }> {
  authorize(actor, "activities.manage", inProject(project));
  if ((await db.$count(activities)) >= most) throw new RuleError("activities.admin.tooMany", { most });
  if (project && (await db.$count(projects, eq(projects.id, project))) === 0)
    throw new NotFoundError("project");
  const id = newId();
  // Where others expect somebody, they have to know whom.
  const who = namesItsPeople(kind) ? "signed_in" : "everyone";
  await insertWithCode(db, { id, kind, title, projectId: project, who });
  if (kind === "debate") await openThread(db, id);
  await tellActivity({ db, actor }, { verb: "activity.created", id, data: { kind } });
  return { id };
}

/** What it is called, and what people read before they take part. */
export async function changeActivity({ db, actor }: Context, input: ChangeActivityInput): Promise<Edited> {
  await authorizeActivity({ db, actor }, input.id);
  const { locales } = await lockSettings(db);
  const activity = await lockActivity(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: wordsShown(activity, locales),
    wanted: wordsShown(input, locales),
    event: { verb: "activity.changed", section: "about", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  const title = mergeTexts(activity.title, input.title, locales);
  const intro = mergeTexts(activity.intro, input.intro, locales);
  await save({ db, actor }, input.id, { title, intro }, "about");
  return { ok: true };
}

/**
 * From when until when, for whom, and who sees what comes out. Whether it is anonymous is a promise to whoever took
 * part already, and stays.
 * @throws RuleError where it would close before it opens, or be for no neighbourhood
 */
export async function setRules(
  { db, actor, city }: Context & { city: Pick<City, "timeZone"> },
  { id, version, ...input }: SetRulesInput,
): Promise<Edited> {
  await authorizeActivity({ db, actor }, id);
  const activity = await lockActivity(db, id);
  const moment = (field: string | null) => (field ? momentOf(field, city.timeZone) : null);
  const wanted = {
    ...input,
    opensAt: moment(input.opensAt),
    closesAt: moment(input.closesAt),
    ...askedFor(input),
  };
  const conflict = await findConflict(db, {
    version,
    now: rulesShown(activity, city.timeZone),
    wanted: rulesShown(wanted, city.timeZone),
    event: { verb: "activity.changed", section: "rules", subjectId: id },
  });
  if (conflict) return { ok: false, conflict };
  if (wanted.opensAt && wanted.closesAt && wanted.closesAt <= wanted.opensAt)
    throw new RuleError("activities.admin.order");
  if (wanted.anonymous !== activity.anonymous && (await hasBegun(db, activity)))
    throw new RuleError("activities.admin.anonymousStays");
  if (wanted.closesAt?.getTime() !== activity.closesAt?.getTime() && (await isDecided(db, activity)))
    throw new RuleError("challenges.refused.reopened");
  await requireAsking(db, activity, wanted);
  await save({ db, actor }, id, wanted, "rules");
  return { ok: true };
}

/** Who may post and support on the city's own board; a project's board says it with its words. What was given stays. */
export async function askOnBoard(
  { db, actor, city }: Context,
  { version, ...input }: AskOnBoardInput,
): Promise<Edited> {
  authorize(actor, "city.configure");
  const board = await lockAnyActivity(db, (await cityBoard(db)).id);
  const wanted = askedFor(input);
  const conflict = await findConflict(db, {
    version,
    now: askingShown(board),
    wanted: askingShown(wanted),
    event: { verb: "city.settingsChanged", section: "board" },
  });
  if (conflict) return { ok: false, conflict };
  await requireAsking(db, board, wanted);
  await db.update(activities).set(wanted).where(eq(activities.id, board.id));
  await recordEvent({ db, actor }, settingsChanged(city, "board"));
  return { ok: true };
}

/** What came of it: whoever took part reads it on its page. */
export async function sayOutcome({ db, actor }: Context, input: SayOutcomeInput): Promise<Edited> {
  await authorizeActivity({ db, actor }, input.id);
  const { locales } = await lockSettings(db);
  const activity = await lockActivity(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: outcomeShown(activity, locales),
    wanted: outcomeShown(input, locales),
    event: { verb: "activity.changed", section: "outcome", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  const outcome = mergeTexts(activity.outcome, input.outcome, locales);
  await save({ db, actor }, input.id, { outcome }, "outcome");
  return { ok: true };
}

/** From now on everybody sees it; in a project, once that is public. */
export async function publishActivity({ db, actor }: Context, { id }: Named): Promise<void> {
  await authorizeActivity({ db, actor }, id);
  const activity = await lockActivity(db, id);
  if (activity.publishAt) return;
  if (!(await isWhole(db, activity))) throw new RuleError("activities.admin.nothingToDo");
  await db.update(activities).set({ publishAt: sql`now()` }).where(eq(activities.id, id));
  await tellActivity({ db, actor }, { verb: "activity.published", id });
}

/** It closes now, whatever was planned. */
export async function endActivity({ db, actor }: Context, { id }: Named): Promise<void> {
  await authorizeActivity({ db, actor }, id);
  const activity = await lockActivity(db, id);
  if (activity.state !== "open") throw new RuleError("activities.admin.notOpen");
  await db.update(activities).set({ closesAt: sql`now()` }).where(eq(activities.id, id));
  await tellActivity({ db, actor }, { verb: "activity.ended", id });
}

async function save(
  context: Pick<Context, "db" | "actor">,
  id: string,
  values: Partial<Omit<Activity, "state">>,
  section: string,
): Promise<void> {
  await context.db.update(activities).set(values).where(eq(activities.id, id));
  await tellActivity(context, { verb: "activity.changed", id, data: { section } });
}

/** A code that another activity of the city has is drawn again: the unique index decides. */
async function insertWithCode(
  db: CityDb,
  row: Omit<typeof activities.$inferInsert, "code" | "slug">,
): Promise<void> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const code = newCode(5);
    const inserted = await db
      .insert(activities)
      .values({ ...row, code, slug: `${row.kind}-${code}` })
      .onConflictDoNothing()
      .returning({ id: activities.id });
    if (inserted.length > 0) return;
  }
  throw new Error("no free code found for an activity");
}
