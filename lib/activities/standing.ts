import { and, eq, sql } from "drizzle-orm";
import { aboutAnswers } from "@/db/schema/census";
import { groupMembers } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { thisCity } from "@/lib/cities/editing";
import type { Actor } from "@/lib/people/actor";
import { isVerified } from "@/lib/people/residence/queries";
import { memberHash } from "./groups/member-hash";
import type { Who } from "./kinds";

/** What an activity may ask of a person beside being signed in. */
export type Standing = {
  /** The neighbourhood in which the person says to live. */
  home: string | null;
  /** Whether the city knows that the person lives in it. */
  resident: boolean;
  /** The band of age that the person says to be of. */
  age: string | null;
  /** Whether the address by which the person signs in is of the group. */
  invited: boolean;
};

export const noStanding: Standing = { home: null, resident: false, age: null, invited: false };

type Asking = { who: Who; groupId: string | null };

/** As far as this activity asks for it: nothing else of a person is read. */
export async function standingOf(db: CityDb, actor: Actor, { who, groupId }: Asking): Promise<Standing> {
  if (actor.kind !== "person") return noStanding;
  const { id } = actor;
  if (who === "residents") return { ...noStanding, resident: await isVerified(db, id) };
  if (who === "neighbourhoods") return { ...noStanding, home: await homeOf(db, id) };
  if (who === "neighbourhood_residents")
    return { ...noStanding, home: await homeOf(db, id), resident: await isVerified(db, id) };
  if (who === "ages") return { ...noStanding, age: await ageOf(db, id) };
  if (who === "group") return { ...noStanding, invited: await isInvited(db, id, groupId) };
  return noStanding;
}

/** Notes who came with an address of the group. Of several of one address there are none: it is one account's. */
export async function noteInvited(db: CityDb, personId: string, groupId: string): Promise<void> {
  const hash = await ownHash(db, personId);
  if (!hash) return;
  await db
    .update(groupMembers)
    .set({ personId })
    .where(
      and(
        eq(groupMembers.groupId, groupId),
        eq(groupMembers.emailHash, hash),
        sql`${groupMembers.personId} is null`,
      ),
    );
}

async function homeOf(db: CityDb, personId: string): Promise<string | null> {
  const [row] = await db.select({ id: people.neighbourhoodId }).from(people).where(eq(people.id, personId));
  return row?.id ?? null;
}

async function ageOf(db: CityDb, personId: string): Promise<string | null> {
  const [row] = await db
    .select({ value: aboutAnswers.value })
    .from(aboutAnswers)
    .where(and(eq(aboutAnswers.personId, personId), eq(aboutAnswers.field, "age")));
  return row?.value ?? null;
}

async function isInvited(db: CityDb, personId: string, groupId: string | null): Promise<boolean> {
  const hash = groupId ? await ownHash(db, personId) : null;
  if (!groupId || !hash) return false;
  const member = and(eq(groupMembers.groupId, groupId), eq(groupMembers.emailHash, hash));
  return (await db.$count(groupMembers, member)) > 0;
}

/** By the address that signing in proved. */
async function ownHash(db: CityDb, personId: string): Promise<string | null> {
  const [row] = await db
    .select({ email: people.email, city: sql<string>`${thisCity}::text` })
    .from(people)
    .where(eq(people.id, personId));
  return row?.email ? memberHash(row.city, row.email) : null;
}
