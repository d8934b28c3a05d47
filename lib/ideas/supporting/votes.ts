import type { CityDb } from "@/db/with-city";
import { isForAll } from "@/lib/activities/policy";
import { authorizeOnBoard } from "@/lib/activities/taking-part";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { Outcome } from "@/lib/base/gather";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { recordEvents } from "@/lib/events/record";
import { refuseUnlessPublic } from "@/lib/ideas/subject";
import { type Actor, asPerson, systemActor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import {
  type Cast,
  type Counted,
  changeCounts,
  giveSupports,
  type Lined,
  lineUp,
  type Pair,
  takeSupports,
} from "./ledger";
import { supportRefusal } from "./policy";
import { newPromises, reachedMilestones, writePromises } from "./reaching";

export type SupportState = { supported: boolean; supportCount: number };

/** One person's vote for an idea, or that it is taken back. */
export type Vote = { actor: Actor; ideaId: string; give: boolean };

export type Voting = { db: CityDb; city: Pick<City, "timeZone">; settings: CitySettings };

/**
 * Many people's votes in one transaction, as if one came after the other: what each is told is what was counted then.
 * A vote that is refused is an outcome of its own and leaves the others alone.
 */
export async function castVotes(voting: Voting, votes: readonly Vote[]): Promise<Outcome<SupportState>[]> {
  const outcomes: Outcome<SupportState>[] = [];
  const asked = votes.flatMap((vote, place) => {
    try {
      authorize(vote.actor, "ideas.support");
      return [{ ...vote, place, person: asPerson(vote.actor) }];
    } catch (error) {
      outcomes[place] = { error };
      return [];
    }
  });
  for (const turn of turns(asked)) {
    const states = await castOnce(voting, turn);
    for (const [index, vote] of turn.entries()) {
      outcomes[vote.place] = states[index] ?? { error: new Error("a vote was left without an answer") };
    }
  }
  return outcomes;
}

/** One person's second press on the same idea comes after his first. */
function turns<One extends Pick<Cast, "ideaId" | "person">>(votes: One[]): One[][] {
  const pressed = new Map<string, number>();
  const inTurn: One[][] = [];
  for (const vote of votes) {
    const turn = pressed.get(key(vote)) ?? 0;
    pressed.set(key(vote), turn + 1);
    inTurn[turn] = [...(inTurn[turn] ?? []), vote];
  }
  return inTurn;
}

/** No two of them are of the same person and idea. */
async function castOnce({ db, city, settings }: Voting, votes: Cast[]): Promise<Outcome<SupportState>[]> {
  const { ideas, now } = await lineUp(db, [...new Set(votes.map(({ ideaId }) => ideaId))]);
  const refused: unknown[] = [];
  for (const vote of votes) {
    const idea = ideas.get(vote.ideaId);
    refused.push(refusalOf(idea, vote, now) ?? (await barring(db, idea, vote)));
  }
  const cast = votes.filter((_, index) => !refused[index]);
  const given = await giveSupports(db, cast.filter(({ give }) => give).map(pairOf));
  const taken = await takeSupports(db, cast.filter(({ give }) => !give).map(pairOf));
  const counts = new Map([...ideas].map(([id, idea]) => [id, idea.supportCount]));
  const counted: Counted[] = [];
  const outcomes = votes.map((vote, index): Outcome<SupportState> => {
    const idea = ideas.get(vote.ideaId);
    if (refused[index] || !idea) return { error: refused[index] };
    const changed = (vote.give ? given : taken).has(key(vote));
    const supportCount = (counts.get(vote.ideaId) ?? 0) + (changed ? (vote.give ? 1 : -1) : 0);
    counts.set(vote.ideaId, supportCount);
    if (changed) counted.push({ ...vote, idea, supportCount });
    return { value: { supported: vote.give, supportCount } };
  });
  if (counted.length > 0) await tell({ db, city, settings }, { counted, counts, now });
  return outcomes;
}

type Told = { counted: Counted[]; counts: Map<string, number>; now: Date };

/** What follows from votes that changed something: counters, the ledger, milestones and promises. */
async function tell({ db, city, settings }: Voting, { counted, counts, now }: Told): Promise<void> {
  await changeCounts(db, new Map(counted.map(({ ideaId }) => [ideaId, counts.get(ideaId) ?? 0])));
  const promises = newPromises({ settings, timeZone: city.timeZone, now }, counted);
  if (promises.length > 0) await writePromises(db, promises);
  const milestones = await reachedMilestones(db, counted);
  await recordEvents({ db, actor: systemActor("job") }, [
    ...counted.map(({ person, give, idea, supportCount }) => ({
      verb: give ? ("idea.supported" as const) : ("idea.unsupported" as const),
      ...idea.place,
      by: person,
      data: { supports: supportCount },
    })),
    ...milestones.map(({ person, idea, supportCount }) => ({
      verb: "idea.milestoneReached" as const,
      ...idea.place,
      by: person,
      data: { supports: supportCount },
    })),
    ...promises.map(({ person, idea, supportCount, due }) => ({
      verb: "idea.promiseMade" as const,
      ...idea.place,
      by: person,
      data: { reason: due.dueReason, supports: supportCount, dueAt: due.dueAt.toISOString() },
    })),
  ]);
}

/** Why a vote cannot be cast. What was given once can always be taken back. */
function refusalOf(idea: Lined | undefined, { give }: Cast, now: Date): unknown {
  try {
    if (!idea) throw new NotFoundError("idea");
    if (!give) return undefined;
    refuseUnlessPublic(idea);
    const refusal = supportRefusal(idea, now);
    return refusal ? new RuleError(`idea.refused.${refusal}`) : undefined;
  } catch (error) {
    return error;
  }
}

/** Why the board is not for this person: asked of the few boards that are not for all, and never of what is taken back. */
async function barring(db: CityDb, idea: Lined | undefined, { person, give }: Cast): Promise<unknown> {
  if (!idea || !give || isForAll(idea.board)) return undefined;
  return authorizeOnBoard({ db, actor: person }, idea.board).catch((error: unknown) => error);
}

function pairOf({ ideaId, person }: Pick<Cast, "ideaId" | "person">): Pair {
  return { ideaId, personId: person.id };
}

function key({ ideaId, person }: Pick<Cast, "ideaId" | "person">): string {
  return `${ideaId} ${person.id}`;
}
