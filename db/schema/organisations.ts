import { sql } from "drizzle-orm";
import { boolean, check, index, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { neighbourhoods } from "./city";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** An association, a company, an advisory board or a neighbourhood committee, for which its speakers speak. */
export const organisations = cityTable(
  "organisations",
  {
    id: uuid("id").notNull(),
    /** Short, permanent in the city. */
    code: text("code").notNull(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    /** What it does: markdown, in the language it was written in. */
    about: text("about").notNull(),
    locale: text("locale").notNull(),
    website: text("website").notNull().default(""),
    neighbourhoodId: uuid("neighbourhood_id"),
    logoFileId: text("logo_file_id"),
    logoAlt: text("logo_alt").notNull().default(""),
    /** What the city said last: everybody sees the verified ones alone. Who said it is in the ledger. */
    state: text("state").notNull().default("waiting"),
    decidedAt: at("decided_at"),
    /** Why it was refused, or why the city took its word back. */
    reason: text("reason").notNull().default(""),
    /** Its text, website and logo break the house rules; its name stays. */
    hiddenAt: at("hidden_at"),
    hiddenReason: text("hidden_reason").notNull().default(""),
    /** Which house rule; unknown of what was hidden before it was asked for. */
    hiddenRule: text("hidden_rule"),
    /** Its speakers want it named among those that took part most broadly in a season. */
    ranked: boolean("ranked").notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      uniqueIndex("organisations_code").on(t.cityId, t.code),
      index("organisations_state").on(t.cityId, t.state, t.name),
      check("organisations_kind", sql`kind in ('association', 'company', 'advisory_board', 'neighbourhood')`),
      check("organisations_state_known", sql`state in ('waiting', 'verified', 'refused', 'withdrawn')`),
      check("organisations_reason", sql`state not in ('refused', 'withdrawn') or length(trim(reason)) >= 10`),
      cityReference(t, t.neighbourhoodId, () => neighbourhoods),
    ],
  },
);

/** Who belongs to it, and who of them may speak for it. */
export const organisationMembers = cityTable(
  "organisation_members",
  {
    organisationId: uuid("organisation_id").notNull(),
    personId: uuid("person_id").notNull(),
    speaks: boolean("speaks").notNull().default(false),
    /** They agree to be named on its page, and it on theirs. */
    shown: boolean("shown").notNull().default(false),
    joinedAt: at("joined_at").notNull().defaultNow(),
  },
  {
    key: ["organisationId", "personId"],
    extra: (t) => [
      index("organisation_members_person").on(t.cityId, t.personId),
      cityReference(t, t.organisationId, () => organisations, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Somebody asked by mail to join it, or to speak for it: theirs once they accept, signed in with that address. */
export const organisationInvitations = cityTable(
  "organisation_invitations",
  {
    id: uuid("id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    email: text("email").notNull(),
    speaks: boolean("speaks").notNull().default(false),
    invitedBy: uuid("invited_by"),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    revokedAt: at("revoked_at"),
  },
  {
    extra: (t) => [
      // One at a time for an address; two speakers who ask at once ask once.
      uniqueIndex("organisation_invitations_open")
        .on(t.cityId, t.organisationId, t.email)
        .where(sql`accepted_at is null and revoked_at is null`),
      check("organisation_invitations_end", sql`accepted_at is null or revoked_at is null`),
      cityReference(t, t.organisationId, () => organisations, "cascade"),
      cityReference(t, t.invitedBy, () => people, "cascade"),
    ],
  },
);
