import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { residences, residentEntries } from "@/db/schema/residence";
import type { CityDb } from "@/db/with-city";
import { type EndReason, endReasons, type ResidenceWay, residenceWays } from "./fields";

/** How somebody was verified, and whether it still counts at this second of the database's clock. */
export type Residence = {
  way: ResidenceWay;
  verifiedAt: Date;
  expiresAt: Date | null;
  endedAt: Date | null;
  endedReason: EndReason | "provider" | null;
  counts: boolean;
};

const counts = sql<boolean>`(${residences.endedAt} is null
  and coalesce(${residences.expiresAt} > now(), true))`;

const columns = {
  way: residences.way,
  verifiedAt: residences.verifiedAt,
  expiresAt: residences.expiresAt,
  endedAt: residences.endedAt,
  endedReason: residences.endedReason,
  counts,
};

export async function residenceOf(db: CityDb, personId: string): Promise<Residence | null> {
  const [row] = await db.select(columns).from(residences).where(eq(residences.personId, personId));
  return row ? asResidence(row) : null;
}

export async function isVerified(db: CityDb, personId: string): Promise<boolean> {
  return (await db.$count(residences, and(eq(residences.personId, personId), counts))) > 0;
}

export type VerifiedPerson = Residence & { id: string; firstName: string; lastName: string };

/** The newest of them; that somebody is verified, how and when, and nothing of what they entered. */
export async function listVerified(db: CityDb): Promise<VerifiedPerson[]> {
  const rows = await verified(db).where(counts).orderBy(desc(residences.verifiedAt)).limit(200);
  return rows.map((row) => ({ ...row, ...asResidence(row) }));
}

export async function findVerified(db: CityDb, id: string): Promise<VerifiedPerson | null> {
  const [row] = await verified(db).where(and(counts, eq(residences.personId, id)));
  return row ? { ...row, ...asResidence(row) } : null;
}

/** How many there are, by the way in which each was verified. */
export async function countVerified(db: CityDb): Promise<Record<ResidenceWay, number>> {
  const rows = await db
    .select({ way: residences.way, count: sql<number>`count(*)::int` })
    .from(residences)
    .where(counts)
    .groupBy(residences.way);
  const of = (way: ResidenceWay) => rows.find((row) => row.way === way)?.count ?? 0;
  return { list: of("list"), provider: of("provider"), letter: of("letter") };
}

/** How many lines the city's list has. */
export async function countEntries(db: CityDb): Promise<number> {
  return db.$count(residentEntries);
}

function verified(db: CityDb) {
  const { id, firstName, lastName } = people;
  return db
    .select({ id, firstName, lastName, ...columns })
    .from(residences)
    .innerJoin(
      people,
      and(eq(people.cityId, residences.cityId), eq(people.id, residences.personId), isNull(people.deletedAt)),
    )
    .$dynamic();
}

type Row = { [Key in keyof typeof columns]: unknown } & {
  verifiedAt: Date;
  expiresAt: Date | null;
  endedAt: Date | null;
  counts: boolean;
};

/** The check of the table and its commands say that these texts are of their lists. */
function asResidence({ way, endedReason, verifiedAt, expiresAt, endedAt, counts: now }: Row): Residence {
  return {
    way: residenceWays.find((one) => one === way) ?? "list",
    ...{ verifiedAt, expiresAt, endedAt, counts: now },
    endedReason: [...endReasons, "provider" as const].find((one) => one === endedReason) ?? null,
  };
}
