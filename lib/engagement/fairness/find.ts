import { sql } from "drizzle-orm";
import { fairnessFlagPeople, fairnessFlags } from "@/db/schema/fairness";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { recordEvent } from "@/lib/events/record";
import { systemActor } from "@/lib/people/actor";
import { giftsOfFew, recentArrivals } from "./evidence";
import { findBursts, findRings, type Member } from "./rules";

type Seen = {
  kind: "ring" | "burst";
  authorId: string | null;
  evidence: Record<string, number>;
  members: Member[];
};

/** Looks for what may be points by agreement and puts it before staff, once. Nothing else happens by itself. */
export async function findFlags(db: CityDb): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('fairness ' || current_setting('app.city_id'), 0))`,
  );
  const { given, totals } = await giftsOfFew(db);
  const arrivals = await recentArrivals(db);
  const seen = [
    ...findRings(given, totals).map(asRing),
    ...arrivals.flatMap(findBursts).map(({ authorId, arrived, members }) => ({
      ...{ kind: "burst" as const, authorId, members },
      evidence: { arrived, accounts: members.length },
    })),
  ];
  const known = seen.length > 0 ? await knownGroups(db) : [];
  for (const one of seen) {
    if (known.some((group) => isWithin(one, group))) continue;
    await flag(db, one);
    known.push({
      kind: one.kind,
      authorId: one.authorId,
      people: one.members.map(({ personId }) => personId),
    });
  }
}

function asRing(members: Member[]): Seen {
  const sum = (of: "given" | "inside") => members.reduce((all, member) => all + member[of], 0);
  const evidence = { accounts: members.length, given: sum("given"), inside: sum("inside") };
  return { kind: "ring", authorId: null, evidence, members };
}

type Group = { kind: string; authorId: string | null; people: string[] };

/** Groups that were put before staff in the last half a year, however they were judged. */
async function knownGroups(db: CityDb): Promise<Group[]> {
  return db.execute<Group>(sql`
    select f.kind, f.author_id as "authorId", array_agg(p.person_id::text) as people
    from fairness_flags f join fairness_flag_people p on p.city_id = f.city_id and p.flag_id = f.id
    where f.found_at > now() - interval '180 days' group by f.id, f.kind, f.author_id`);
}

function isWithin({ kind, authorId, members }: Seen, group: Group): boolean {
  const sameKind = kind === group.kind && authorId === group.authorId;
  return sameKind && members.every(({ personId }) => group.people.includes(personId));
}

async function flag(db: CityDb, { kind, authorId, evidence, members }: Seen): Promise<void> {
  const id = newId();
  await db.insert(fairnessFlags).values({ id, kind, authorId, evidence });
  await db.insert(fairnessFlagPeople).values(members.map((member) => ({ flagId: id, ...member })));
  await recordEvent(
    { db, actor: systemActor("job") },
    { verb: "fairness.flagged", subject: { kind: "flag", id }, data: { kind, accounts: members.length } },
  );
}
