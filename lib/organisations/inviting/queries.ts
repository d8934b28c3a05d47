import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { organisationInvitations, organisations } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { readJoinToken } from "./link";
import { type Refusal, refusal } from "./policy";
import { isLapsed } from "./sender";

export const isExpired = sql<boolean>`${organisationInvitations.expiresAt} <= now()`;

export const open = and(
  isNull(organisationInvitations.acceptedAt),
  isNull(organisationInvitations.revokedAt),
);

export type OpenJoin = {
  id: string;
  email: string;
  speaks: boolean;
  expiresAt: Date;
  expired: boolean;
  /** Whoever sent it may not ask anybody any more. */
  lapsed: boolean;
};

/** Who was asked and has not answered: the newest first. */
export async function listOpen(db: CityDb, organisationId: string): Promise<OpenJoin[]> {
  const { id, email, speaks, expiresAt, createdAt, invitedBy } = organisationInvitations;
  const rows = await db
    .select({ id, email, speaks, expiresAt, invitedBy, expired: isExpired })
    .from(organisationInvitations)
    .where(and(eq(organisationInvitations.organisationId, organisationId), open))
    .orderBy(desc(createdAt));
  const lapsed = new Map<string | null, boolean>();
  for (const sender of new Set(rows.map((row) => row.invitedBy)))
    lapsed.set(sender, await isLapsed(db, { organisationId, invitedBy: sender }));
  return rows.map(({ invitedBy: sender, ...row }) => ({ ...row, lapsed: lapsed.get(sender) ?? true }));
}

export type ShownJoin = {
  email: string;
  speaks: boolean;
  name: string;
  by: string;
  refused: Refusal | null;
};

/** What its link shows to whoever opens it; null where this city made no such link. */
export async function openJoin(
  db: CityDb,
  { cityId, token, readerId }: { cityId: string; token: string; readerId: string | null },
): Promise<ShownJoin | null> {
  const id = readJoinToken(cityId, token);
  if (!id) return null;
  const { email, speaks, acceptedAt, revokedAt, invitedBy, organisationId } = organisationInvitations;
  const [row] = await db
    .select({
      ...{ email, speaks, acceptedAt, revokedAt, invitedBy, organisationId, expired: isExpired },
      ...{ name: organisations.name, state: organisations.state },
      by: sql<string>`coalesce(trim(${people.firstName} || ' ' || ${people.lastName}), '')`,
    })
    .from(organisationInvitations)
    .innerJoin(
      organisations,
      and(
        eq(organisations.cityId, organisationInvitations.cityId),
        eq(organisations.id, organisationInvitations.organisationId),
      ),
    )
    .leftJoin(people, and(eq(people.cityId, organisationInvitations.cityId), eq(people.id, invitedBy)))
    .where(eq(organisationInvitations.id, id));
  if (!row) return null;
  const [reader] = readerId
    ? await db.select({ email: people.email }).from(people).where(eq(people.id, readerId))
    : [];
  const { name, by } = row;
  const lapsed = await isLapsed(db, row);
  return { email: row.email, speaks: row.speaks, name, by, refused: refusal({ ...row, lapsed }, reader) };
}
