import { and, desc, eq, sql } from "drizzle-orm";
import { fairnessFlagPeople, fairnessFlags } from "@/db/schema/fairness";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

export type FlagKind = "ring" | "burst";
export type FlagState = "open" | "done" | "dismissed";

export type Flag = {
  id: string;
  kind: FlagKind;
  evidence: Record<string, number>;
  authorId: string | null;
  foundAt: Date;
  state: FlagState;
  reason: string;
  closedAt: Date | null;
  withheldAt: Date | null;
};

const columns = {
  id: fairnessFlags.id,
  kind: sql<FlagKind>`${fairnessFlags.kind}`,
  evidence: fairnessFlags.evidence,
  authorId: fairnessFlags.authorId,
  foundAt: fairnessFlags.foundAt,
  state: sql<FlagState>`${fairnessFlags.state}`,
  reason: fairnessFlags.reason,
  closedAt: fairnessFlags.closedAt,
  withheldAt: fairnessFlags.withheldAt,
};

/** Those that wait first, then the newest. */
export async function listFlags(db: CityDb): Promise<Flag[]> {
  return db
    .select(columns)
    .from(fairnessFlags)
    .orderBy(sql`${fairnessFlags.state} <> 'open'`, desc(fairnessFlags.foundAt), fairnessFlags.id)
    .limit(200);
}

export async function countOpenFlags(db: CityDb): Promise<number> {
  return db.$count(fairnessFlags, eq(fairnessFlags.state, "open"));
}

export type FlagPerson = {
  id: string;
  firstName: string;
  lastName: string;
  joinedAt: Date;
  given: number;
  inside: number;
};

/** What was seen, of whom, and whose ideas it was for. */
export async function findFlag(
  db: CityDb,
  id: string,
): Promise<{
  flag: Flag;
  members: FlagPerson[];
  author: Omit<FlagPerson, "given" | "inside"> | null;
} | null> {
  const [flag] = await db.select(columns).from(fairnessFlags).where(eq(fairnessFlags.id, id));
  if (!flag) return null;
  const person = {
    id: people.id,
    firstName: people.firstName,
    lastName: people.lastName,
    joinedAt: people.createdAt,
  };
  const members = await db
    .select({ ...person, given: fairnessFlagPeople.given, inside: fairnessFlagPeople.inside })
    .from(fairnessFlagPeople)
    .innerJoin(
      people,
      and(eq(people.cityId, fairnessFlagPeople.cityId), eq(people.id, fairnessFlagPeople.personId)),
    )
    .where(eq(fairnessFlagPeople.flagId, id))
    .orderBy(people.createdAt, people.id);
  const [author] = flag.authorId
    ? await db.select(person).from(people).where(eq(people.id, flag.authorId))
    : [];
  return { flag, members, author: author ?? null };
}

/** Whether points of this person are withheld now, which they are told. */
export async function isWithheld(db: CityDb, personId: string): Promise<boolean> {
  const [row] = await db.execute<{ is: boolean }>(sql`select exists (
    select from fairness_flags f where f.withheld_at is not null and (f.author_id = ${personId} or exists (
      select from fairness_flag_people p where p.city_id = f.city_id and p.flag_id = f.id
        and p.person_id = ${personId}))) as is`);
  return row?.is ?? false;
}
