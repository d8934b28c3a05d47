import { eq, sql } from "drizzle-orm";
import { fairnessFlagPeople, fairnessFlags, withheldDeeds } from "@/db/schema/fairness";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { queuePeople } from "../scoring/reader";
import type { CloseFlagInput } from "./input";
import { withholdAmong } from "./withholding";

type Context = { db: CityDb; actor: Actor };

/** Says that it was looked at, and with what result; can be said again. */
export async function closeFlag(
  { db, actor }: Context,
  { id, state, reason }: CloseFlagInput,
): Promise<void> {
  authorize(actor, "contributions.moderate");
  await requireFlag(db, id);
  await db
    .update(fairnessFlags)
    .set({ state, reason, closedAt: sql`now()`, closedBy: actorId(actor) })
    .where(eq(fairnessFlags.id, id));
  await record({ db, actor }, "fairness.closed", id, { state });
}

/** What these people give each other, or the one author, earns nobody anything, before or after, until it is released. */
export async function withholdPoints({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "game.configure");
  const flag = await requireFlag(db, id);
  await db.update(fairnessFlags).set({ withheldAt: sql`now()` }).where(eq(fairnessFlags.id, id));
  const people = await peopleOf(db, flag);
  const deeds = await withholdAmong(db, people);
  await queuePeople(db, people);
  await record({ db, actor }, "fairness.withheld", id, { deeds });
}

/** All of it earns again what it had earned. */
export async function releasePoints({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "game.configure");
  const flag = await requireFlag(db, id);
  await db.delete(withheldDeeds).where(eq(withheldDeeds.flagId, id));
  await db.update(fairnessFlags).set({ withheldAt: null }).where(eq(fairnessFlags.id, id));
  await queuePeople(db, await peopleOf(db, flag));
  await record({ db, actor }, "fairness.released", id, {});
}

type Flag = typeof fairnessFlags.$inferSelect;

async function requireFlag(db: CityDb, id: string): Promise<Flag> {
  const [flag] = await db.select().from(fairnessFlags).where(eq(fairnessFlags.id, id)).for("update");
  if (!flag) throw new NotFoundError("flag");
  return flag;
}

async function peopleOf(db: CityDb, { id, authorId }: Flag): Promise<string[]> {
  const rows = await db
    .select({ personId: fairnessFlagPeople.personId })
    .from(fairnessFlagPeople)
    .where(eq(fairnessFlagPeople.flagId, id));
  return [...rows.map(({ personId }) => personId), ...(authorId ? [authorId] : [])];
}

type Data = Record<string, string | number>;
type FlagVerb = "fairness.closed" | "fairness.withheld" | "fairness.released";

async function record(writing: Context, verb: FlagVerb, id: string, data: Data): Promise<void> {
  await recordEvent(writing, { verb, subject: { kind: "flag", id }, data });
}
