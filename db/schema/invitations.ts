import { sql } from "drizzle-orm";
import { check, index, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Somebody asked by mail to join the team: the role is theirs once they accept, signed in with that address. */
export const invitations = cityTable(
  "invitations",
  {
    id: uuid("id").notNull(),
    /** Those sent in one go, so that their progress can be shown. */
    batch: uuid("batch").notNull(),
    email: text("email").notNull(),
    role: text("role").notNull(),
    leads: text("leads").array().notNull().default(sql`'{}'`),
    /** For moderators: the projects they will moderate. */
    projects: uuid("projects").array().notNull().default(sql`'{}'`),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    jobTitle: text("job_title").notNull().default(""),
    department: text("department").notNull().default(""),
    invitedBy: uuid("invited_by"),
    /** The last mail about it. */
    mailId: uuid("mail_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    remindedAt: at("reminded_at"),
    acceptedAt: at("accepted_at"),
    revokedAt: at("revoked_at"),
  },
  {
    extra: (t) => [
      // One at a time for an address; two superadmins who ask at once ask once.
      uniqueIndex("invitations_open")
        .on(t.cityId, t.email)
        .where(sql`accepted_at is null and revoked_at is null`),
      index("invitations_batch").on(t.cityId, t.batch),
      check("invitations_end", sql`accepted_at is null or revoked_at is null`),
      cityReference(t, t.invitedBy, () => people, "cascade"),
    ],
  },
);
