import { eq, sql } from "drizzle-orm";
import { fairnessFlagPeople, fairnessFlags, withheldDeeds } from "@/db/schema/fairness";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { queuePeople } from "../scoring/reader";
import type { CloseFlagInput } from "./input";

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

/** What these people gave each other, or the one author, so far: it earns nobody anything until it is released. */
export async function withholdPoints({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "game.configure");
  const flag = await requireFlag(db, id);
  const people = sql`select person_id from fairness_flag_people where flag_id = ${id}`;
  const authors = flag.authorId ? sql`(${flag.authorId}::uuid)` : sql`(${people})`;
  const deeds = await db.execute<{ id: string }>(sql`
    insert into withheld_deeds (event_id, flag_id)
    select e.id, ${id} from events e
    left join ideas i on i.city_id = e.city_id
      and i.id = case when e.subject_kind = 'idea' then e.subject_id::uuid end
    left join comments c on c.city_id = e.city_id
      and c.id = case when e.subject_kind = 'comment' then e.subject_id::uuid end
    where e.actor_id in (${people}) and e.verb in ('idea.supported', 'comment.markedHelpful')
      and coalesce(i.author_id, c.author_id) in ${authors}
    on conflict do nothing returning event_id as id`);
  await db.update(fairnessFlags).set({ withheldAt: sql`now()` }).where(eq(fairnessFlags.id, id));
  await queuePeople(db, await peopleOf(db, flag));
  await record({ db, actor }, "fairness.withheld", id, { deeds: deeds.length });
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
