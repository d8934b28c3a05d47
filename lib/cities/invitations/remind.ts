import { and, eq, isNull, sql } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { mailInvitation } from "./mail";
import { worthOf } from "./worth";

/** So many days before its end an invitation that nobody answered is sent once more. */
const daysBefore = 4;

/** Reminds each once, of what it is still worth. The rows are held, so two workers at once remind one time. */
export async function remindInvited(db: CityDb, city: City): Promise<void> {
  const soon = sql`${invitations.expiresAt} > now() and ${invitations.expiresAt} < now() + make_interval(days => ${daysBefore})`;
  const open = and(
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    isNull(invitations.remindedAt),
  );
  const rows = await db.select().from(invitations).where(and(open, soon)).for("update");
  const worth = await worthOf(db, rows);
  for (const row of rows) {
    const projects = worth.get(row.id);
    if (!projects) continue;
    const [inviter] = row.invitedBy
      ? await db
          .select({ firstName: people.firstName, lastName: people.lastName })
          .from(people)
          .where(eq(people.id, row.invitedBy))
      : [];
    const by = inviter ? `${inviter.firstName} ${inviter.lastName}`.trim() : "";
    const invited = { ...row, projects, by: by || city.name, locale: city.defaultLocale };
    const mailId = await mailInvitation(db, city, invited, "reminder");
    await db.update(invitations).set({ remindedAt: sql`now()`, mailId }).where(eq(invitations.id, row.id));
  }
}
