import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/**
 * All but what people do by the thousand: staff's deeds are looked up by their verb, and votes cost no index for it.
 * A query that says the same finds the index.
 */
export const seldomVerbs = sql`verb not in ('idea.supported', 'idea.unsupported', 'idea.followed', 'idea.unfollowed', 'idea.submitted', 'idea.published', 'comment.posted', 'comment.markedHelpful', 'comment.unmarkedHelpful', 'person.joined', 'person.signedIn', 'person.signedOut', 'survey.answered', 'file.uploaded')`;

/** The ledger: everything that happened, one row a subject, written in the command's own transaction. Never a text of a person's. */
export const events = cityTable(
  "events",
  {
    id: uuid("id").notNull(),
    verb: text("verb").notNull(),
    /** A person's id, or after they left the pseudonym that took its place. No foreign key for that reason. */
    actorId: uuid("actor_id"),
    /** In which role staff did it; of what people do for themselves nothing. */
    actorRole: text("actor_role"),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    projectId: uuid("project_id"),
    activityId: uuid("activity_id"),
    neighbourhoodId: uuid("neighbourhood_id"),
    department: text("department"),
    source: text("source").notNull().default("live"),
    data: jsonb("data").$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    occurredAt: at("occurred_at").notNull().defaultNow(),
    recordedAt: at("recorded_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("events_time").on(t.cityId, t.occurredAt, t.id),
      index("events_subject").on(t.cityId, t.subjectKind, t.subjectId, t.verb),
      index("events_actor").on(t.cityId, t.actorId, t.occurredAt),
      index("events_taking_part")
        .on(t.cityId, t.occurredAt)
        .where(sql`verb in ('survey.answered', 'meeting.attended', 'poll.voted', 'volunteering.done')`),
      index("events_deeds").on(t.cityId, t.verb, t.occurredAt, t.id).where(seldomVerbs),
      check("events_source", sql`source in ('live', 'import', 'desk', 'paper')`),
    ],
  },
);

/** Mail to be sent: written with what caused it, sent by a job. The text is wiped once it went out. */
export const mails = cityTable(
  "mails",
  {
    id: uuid("id").notNull(),
    personId: uuid("person_id"),
    recipient: text("recipient").notNull(),
    kind: text("kind").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
    attempts: integer("attempts").notNull().default(0),
    failedAt: at("failed_at"),
  },
  {
    extra: (t) => [
      index("mails_time").on(t.cityId, t.createdAt),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Events that the ledger's readers (scores, roll-ups) have yet to see; a trigger writes it with each row of the ledger. */
export const ledgerQueue = cityTable(
  "ledger_queue",
  { eventId: uuid("event_id").notNull() },
  { key: ["eventId"] },
);

/** A reader of the ledger that is up to date but for what is queued; one without a row has to read it whole. */
export const ledgerReaders = cityTable(
  "ledger_readers",
  { name: text("name").notNull(), builtAt: at("built_at").notNull().defaultNow() },
  { key: ["name"] },
);
