import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { mails } from "@/db/schema/events";
import { invitations } from "@/db/schema/invitations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { projectTitles } from "@/lib/cities/moderators/queries";
import { isWithin } from "./authorizing";
import { readInvitationToken } from "./link";
import { type Refusal, refusal } from "./policy";
import { worthOf } from "./worth";

export type OpenInvitation = {
  id: string;
  email: string;
  role: string;
  leads: string[];
  projects: string[];
  expiresAt: Date;
  expired: boolean;
  /** Whoever sent it may give nothing of it any more. */
  lapsed: boolean;
  undeliverable: boolean;
};

const most = 500;
const isExpired = sql<boolean>`${invitations.expiresAt} <= now()`;

/** Who was asked and has not answered: the newest first. `within` leaves those for these projects alone. */
export async function listInvitations(
  db: CityDb,
  within: readonly string[] | null = null,
): Promise<OpenInvitation[]> {
  const rows = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      leads: invitations.leads,
      projects: invitations.projects,
      invitedBy: invitations.invitedBy,
      expiresAt: invitations.expiresAt,
      expired: isExpired,
      undeliverable: sql<boolean>`${mails.failedAt} is not null`,
    })
    .from(invitations)
    .leftJoin(mails, and(eq(mails.cityId, invitations.cityId), eq(mails.id, invitations.mailId)))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .orderBy(desc(invitations.createdAt), asc(invitations.email))
    .limit(most);
  const shown = rows.filter((row) => isWithin(row, within));
  const worth = await worthOf(db, shown);
  return shown.map(({ invitedBy: _, ...row }) => ({ ...row, lapsed: worth.get(row.id) === null }));
}

export type Progress = { all: number; sent: number; failed: number };

/** How far the mails of one batch are. */
export async function batchProgress(db: CityDb, batch: string): Promise<Progress> {
  const [row] = await db
    .select({
      all: sql<number>`count(*)::int`,
      sent: sql<number>`(count(*) filter (where ${mails.sentAt} is not null))::int`,
      failed: sql<number>`(count(*) filter (where ${mails.failedAt} is not null))::int`,
    })
    .from(invitations)
    .leftJoin(mails, and(eq(mails.cityId, invitations.cityId), eq(mails.id, invitations.mailId)))
    .where(eq(invitations.batch, batch));
  return row ?? { all: 0, sent: 0, failed: 0 };
}

export type ShownInvitation = {
  email: string;
  role: string;
  projects: Localized[];
  by: string;
  refused: Refusal | null;
};

/** What its link shows to whoever opens it; null where this city made no such link. */
export async function openInvitation(
  db: CityDb,
  { cityId, token, readerId }: { cityId: string; token: string; readerId: string | null },
): Promise<ShownInvitation | null> {
  const id = readInvitationToken(cityId, token);
  if (!id) return null;
  const [row] = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      projects: invitations.projects,
      invitedBy: invitations.invitedBy,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
      expired: isExpired,
      by: sql<string>`coalesce(trim(${people.firstName} || ' ' || ${people.lastName}), '')`,
    })
    .from(invitations)
    .leftJoin(people, and(eq(people.cityId, invitations.cityId), eq(people.id, invitations.invitedBy)))
    .where(eq(invitations.id, id));
  if (!row) return null;
  const [reader] = readerId
    ? await db.select({ email: people.email, role: people.role }).from(people).where(eq(people.id, readerId))
    : [];
  const { email, role, by } = row;
  const worth = (await worthOf(db, [row])).get(id) ?? null;
  const projects = await projectTitles(db, worth ?? []);
  return { email, role, projects, by, refused: refusal({ ...row, worth }, reader) };
}
