import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** An account in one city. The e-mail address is lower-cased; it never leaves lib/people but for the person and mail. */
export const people = cityTable(
  "people",
  {
    id: uuid("id").notNull(),
    email: text("email"),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    /** For staff: the title and department an answer is signed with. */
    jobTitle: text("job_title").notNull().default(""),
    department: text("department").notNull().default(""),
    role: text("role").notNull().default("citizen"),
    /** For heads of department: the departments they lead, as topics name them. */
    leads: text("leads").array().notNull().default(sql`'{}'`),
    relation: text("relation"),
    involvement: text("involvement").array().notNull().default(sql`'{}'`),
    neighbourhoodId: uuid("neighbourhood_id"),
    locale: text("locale").notNull(),
    /** Mail the person wants: answers to followed ideas, replies, mentions. */
    mailAnswers: boolean("mail_answers").notNull().default(true),
    mailReplies: boolean("mail_replies").notNull().default(true),
    /** What happens in projects and comes of activities that the person follows, or took part in. */
    mailFollows: boolean("mail_follows").notNull().default(true),
    /** For staff: once a day, what they have to answer soon or should have. */
    mailReminders: boolean("mail_reminders").notNull().default(true),
    /** For staff: on Mondays, what waits for them. For policy makers: what became of the quarter. */
    mailDigests: boolean("mail_digests").notNull().default(true),
    mailUpdates: boolean("mail_updates").notNull().default(true),
    /** Whether what the person does earns points and badges; and who may see them. */
    plays: boolean("plays").notNull().default(true),
    showsBadges: boolean("shows_badges").notNull().default(false),
    /** Whether the person may be named in a season's ranking; asked for, never assumed. */
    ranked: boolean("ranked").notNull().default(false),
    /** The role whose guide the person has put away. */
    guidedAs: text("guided_as").notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
    lastSeenAt: at("last_seen_at"),
    /** Staff looked at what this new account wrote first. */
    reviewedAt: at("reviewed_at"),
    suspendedAt: at("suspended_at"),
    suspendedReason: text("suspended_reason"),
    /** A former member: names and address are gone, the row remains for what stays public. */
    deletedAt: at("deleted_at"),
  },
  {
    extra: (t) => [
      uniqueIndex("people_email").on(t.cityId, t.email).where(sql`email is not null`),
      check(
        "people_role",
        sql`role in ('citizen', 'moderator', 'superadmin', 'operator', 'policy_maker', 'communication', 'department_head', 'external_moderator', 'project_moderator')`,
      ),
    ],
  },
);

/** A way to sign in with an OpenID provider. */
export const identities = cityTable(
  "identities",
  {
    provider: text("provider").notNull(),
    subject: text("subject").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  { key: ["provider", "subject"], extra: (t) => [cityReference(t, t.personId, () => people, "cascade")] },
);

export const sessions = cityTable(
  "sessions",
  {
    /** SHA-256 of the cookie's token: a stolen table signs nobody in. */
    tokenHash: text("token_hash").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    userAgent: text("user_agent").notNull().default(""),
    /** When the second factor was proved in it; without that, staff have a citizen's session. */
    factorAt: at("factor_at"),
  },
  {
    key: ["tokenHash"],
    extra: (t) => [
      cityReference(t, t.personId, () => people, "cascade"),
      index("sessions_person").on(t.cityId, t.personId),
    ],
  },
);

/** One asking for a link and a code. Both die with use, after ten minutes, or after too many wrong codes. */
export const signInRequests = cityTable(
  "sign_in_requests",
  {
    id: uuid("id").notNull(),
    email: text("email").notNull(),
    tokenHash: text("token_hash").notNull(),
    codeHash: text("code_hash").notNull(),
    /** SHA-256 of the secret in the asking browser's cookie. */
    browserHash: text("browser_hash").notNull(),
    attempts: integer("attempts").notNull().default(0),
    next: text("next").notNull().default("/"),
    locale: text("locale").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  {
    extra: (t) => [
      uniqueIndex("sign_in_requests_token").on(t.cityId, t.tokenHash),
      index("sign_in_requests_email").on(t.cityId, t.email),
    ],
  },
);

/** What someone not signed in wants to publish; signing in publishes it, a day ends it. */
export const pendingContributions = cityTable(
  "pending_contributions",
  {
    id: uuid("id").notNull(),
    browserHash: text("browser_hash").notNull(),
    /** Who signed in in that browser, where a name was still missing: giving it publishes. */
    personId: uuid("person_id"),
    /** Which form this was, and what it held once parsed. */
    kind: text("kind").notNull(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
  },
  {
    extra: (t) => [
      index("pending_contributions_browser").on(t.cityId, t.browserHash),
      index("pending_contributions_person").on(t.cityId, t.personId),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** One sending of a form: the same key again replays the first answer. */
export const formSubmissions = cityTable(
  "form_submissions",
  {
    form: text("form").notNull(),
    /** A person's id, or a browser's hash before signing in. */
    owner: text("owner").notNull(),
    key: text("key").notNull(),
    contentHash: text("content_hash").notNull(),
    answer: jsonb("answer").$type<Record<string, unknown>>(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  { key: ["form", "owner", "key"], extra: (t) => [index("form_submissions_age").on(t.createdAt)] },
);

/** The city's OpenID Connect provider, set up at run time. The secret is encrypted with AUTH_SECRET. */
export const identityProviders = cityTable(
  "identity_providers",
  {
    id: uuid("id").notNull(),
    key: text("key").notNull(),
    label: text("label").notNull(),
    issuer: text("issuer").notNull(),
    clientId: text("client_id").notNull(),
    clientSecret: text("client_secret").notNull(),
    enabled: boolean("enabled").notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  { extra: (t) => [uniqueIndex("identity_providers_key").on(t.cityId, t.key)] },
);
