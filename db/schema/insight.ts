import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

/**
 * What stands of each day, by the city's own days: ideas, comments, arguments and supports that everybody can see, and
 * what was given in activities. Follows from rows; `lib/insight/figures` makes a day anew when an event touched it.
 */
export const contributionDays = cityTable(
  "contribution_days",
  {
    day: date("day").notNull(),
    /** Numbers the lines of a day: topic and neighbourhood can be missing, so they cannot be a key. */
    line: integer("line").notNull(),
    kind: text("kind").notNull(),
    activityId: uuid("activity_id").notNull(),
    topicId: uuid("topic_id"),
    neighbourhoodId: uuid("neighbourhood_id"),
    count: integer("count").notNull(),
  },
  {
    key: ["day", "line"],
    extra: () => [
      check(
        "contribution_days_kind",
        sql`kind in ('idea', 'comment', 'for', 'against', 'support', 'survey', 'poll', 'meeting', 'volunteering')`,
      ),
    ],
  },
);

/** The same by the hour of the day; -1 of what is known by its day alone. */
export const contributionHours = cityTable(
  "contribution_hours",
  { day: date("day").notNull(), hour: smallint("hour").notNull(), count: integer("count").notNull() },
  { key: ["day", "hour"] },
);

/** The same by whole months, named by their first day: a year is some of these and the days at its ends. */
export const contributionMonths = cityTable(
  "contribution_months",
  {
    month: date("month").notNull(),
    line: integer("line").notNull(),
    kind: text("kind").notNull(),
    activityId: uuid("activity_id").notNull(),
    topicId: uuid("topic_id"),
    neighbourhoodId: uuid("neighbourhood_id"),
    count: integer("count").notNull(),
  },
  { key: ["month", "line"] },
);

/** Who contributed something that stands on a day or in a month. */
export const activePeople = cityTable(
  "active_people",
  {
    span: text("span").notNull(),
    /** The day, or the first of the month. */
    start: date("start").notNull(),
    personId: uuid("person_id").notNull(),
    /** The last day before that on which the same person did so. */
    previous: date("previous").notNull().default(sql`'-infinity'`),
  },
  {
    key: ["span", "start", "personId"],
    extra: (t) => [
      index("active_people_person").on(t.cityId, t.personId, t.span, t.start),
      check("active_people_span", sql`span in ('day', 'month')`),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/**
 * How many were active on a day or in a month, by the day on which they were before: whoever was not since a range began
 * is met in it for the first time, so that people of any range can be counted once without looking at anybody.
 */
export const activeGaps = cityTable(
  "active_gaps",
  {
    span: text("span").notNull(),
    start: date("start").notNull(),
    previous: date("previous").notNull(),
    count: integer("count").notNull(),
  },
  { key: ["span", "start", "previous"] },
);

/** What has changed of it since it was added up: triggers on `active_people` write this, so that nobody waits for a lock. */
export const activeGapChanges = cityTable("active_gap_changes", {
  id: uuid("id").notNull().defaultRandom(),
  span: text("span").notNull(),
  start: date("start").notNull(),
  previous: date("previous").notNull(),
  change: integer("change").notNull(),
});

/** The way of an account: when it was opened, when it first contributed, in which later month it did so again. */
export const memberPaths = cityTable(
  "member_paths",
  {
    personId: uuid("person_id").notNull(),
    joined: date("joined").notNull(),
    first: date("first"),
    returned: date("returned"),
  },
  {
    key: ["personId"],
    extra: (t) => [
      index("member_paths_joined").on(t.cityId, t.joined),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** How many accounts were opened on a day, and how far they came: what `member_paths` adds up to. */
export const memberDays = cityTable(
  "member_days",
  {
    joined: date("joined").notNull(),
    accounts: integer("accounts").notNull(),
    contributed: integer("contributed").notNull(),
    returned: integer("returned").notNull(),
  },
  { key: ["joined"] },
);

/** What has changed of it since it was added up, by triggers on `member_paths`. */
export const memberDayChanges = cityTable("member_day_changes", {
  id: uuid("id").notNull().defaultRandom(),
  joined: date("joined").notNull(),
  accounts: integer("accounts").notNull(),
  contributed: integer("contributed").notNull(),
  returned: integer("returned").notNull(),
});

/** A day's answers on public ideas by activity and department, whether in time, and after how many days the first one came. */
export const answerDays = cityTable(
  "answer_days",
  {
    day: date("day").notNull(),
    line: integer("line").notNull(),
    /** Null only until a city's figures are made anew after the version that began to keep it. */
    activityId: uuid("activity_id"),
    department: text("department").notNull(),
    /** Null where no date was promised. */
    onTime: boolean("on_time"),
    /** Days from being posted to the idea's first answer; null for later ones. */
    waited: integer("waited"),
    count: integer("count").notNull(),
  },
  { key: ["day", "line"] },
);

/** Days that something happened to since they were added up. */
export const staleDays = cityTable("stale_days", { day: date("day").notNull() }, { key: ["day"] });

/** Accounts whose way has to be looked at again. */
export const stalePeople = cityTable(
  "stale_people",
  { personId: uuid("person_id").notNull() },
  { key: ["personId"] },
);

/** Page views and visitors of a day by the city's clock. Nothing leads from it to anybody. */
export const visitDays = cityTable(
  "visit_days",
  {
    day: date("day").notNull(),
    device: text("device").notNull(),
    views: integer("views").notNull().default(0),
    visitors: integer("visitors").notNull().default(0),
  },
  {
    key: ["day", "device"],
    extra: () => [check("visit_days_device", sql`device in ('phone', 'tablet', 'computer')`)],
  },
);

/** What today's visitors are told apart by. Gone with the day, and with it whatever led back from a mark. */
export const visitSalts = cityTable(
  "visit_salts",
  { day: date("day").notNull(), salt: text("salt").notNull() },
  { key: ["day"] },
);

/** Who was here today, as a keyed hash that nobody can make again once the day's salt is gone. */
export const visitMarks = cityTable(
  "visit_marks",
  { day: date("day").notNull(), mark: text("mark").notNull(), views: integer("views").notNull() },
  { key: ["day", "mark"] },
);

/** What staff said to a tip: it is not shown again before `until`; null: never. */
export const tipMarks = cityTable(
  "tip_marks",
  {
    rule: text("rule").notNull(),
    /** The topic, neighbourhood or department that it was about; empty for the whole city. */
    about: text("about").notNull(),
    state: text("state").notNull(),
    until: timestamp("until", { withTimezone: true }),
    markedAt: timestamp("marked_at", { withTimezone: true }).notNull().defaultNow(),
    /** What was measured when it was marked as done, to be held against what is measured later. */
    values: jsonb("values").$type<Record<string, string | number>>(),
  },
  {
    key: ["rule", "about"],
    extra: () => [check("tip_marks_state", sql`state in ('done', 'later', 'dismissed')`)],
  },
);

/** From where or below which a tip speaks, where staff chose otherwise than lib/insight/tips does. */
export const tipThresholds = cityTable(
  "tip_thresholds",
  { rule: text("rule").notNull(), threshold: integer("threshold").notNull() },
  { key: ["rule"], extra: () => [check("tip_thresholds_number", sql`threshold between 1 and 100000`)] },
);
