import { sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { debates } from "@/db/schema/debates";
import { comments } from "@/db/schema/discussion";
import { events } from "@/db/schema/events";
import { answers, ideas, supports } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { surveyAnswers } from "@/db/schema/surveys";
import type { TestCity } from "@/tests/support/city";

/**
 * What the roll-ups should hold, from the rows alone and one by one: nothing of this is shared with the product, which
 * does it in the database.
 */
export async function addUpSlowly(here: TestCity) {
  const { standing, given, accounts } = await rowsOneByOne(here);
  const active = daysAndMonths(standing);
  const hasProjects = await here.run(async (db) => (await db.$count(projects)) > 0);
  const inProjects = standing
    .filter(({ project }) => project || hasProjects)
    .map((one) => ({ ...one, project: one.project ?? outsideId }));
  const activeIn = [...new Set(inProjects.map(({ project }) => project))].flatMap((project) =>
    daysAndMonths(inProjects.filter((one) => one.project === project)).map((one) => ({ project, ...one })),
  );
  return {
    days: counted(
      standing.map(({ day, kind, idea }) => [day, kind, idea.activityId, idea.topicId, idea.neighbourhoodId]),
    ),
    months: counted(
      standing.map(({ day, kind, idea }) => [
        ...[`${day.slice(0, 7)}-01`, kind, idea.activityId],
        ...[idea.topicId, idea.neighbourhoodId],
      ]),
    ),
    hours: counted(standing.map(({ day, hour }) => [day, hour])),
    active: active.map(({ span, start, previous, by }) => `${span} ${start} ${by} ${previous}`).sort(),
    gaps: counted(active.map(({ span, start, previous }) => [span, start, previous])),
    projectHours: counted(inProjects.map(({ project, day, hour }) => [project, day, hour])),
    projectPeople: activeIn
      .map(({ project, span, start, previous, by }) => `${project} ${span} ${start} ${by} ${previous}`)
      .sort(),
    projectGaps: counted(
      activeIn.map(({ project, span, start, previous }) => [project, span, start, previous]),
    ),
    members: accountsByDay(accounts),
    answers: counted(
      given.map(({ day, activityId, department, onTime, waited }) => [
        day,
        activityId,
        department,
        onTime,
        waited,
      ]),
    ),
    paths: accounts.map(({ id, joined, first, returned }) => `${id} ${joined} ${first} ${returned}`).sort(),
  };
}

/** What belongs to no project is kept under this id. */
const outsideId = "00000000-0000-0000-0000-000000000000";

type Standing = Awaited<ReturnType<typeof rowsOneByOne>>["standing"];

/** Each day and each month in which somebody was active, with the last day before it on which they were. */
function daysAndMonths(standing: Standing) {
  const people = new Set(standing.flatMap(({ by }) => (by ? [by] : [])));
  return [...people].flatMap((by) => {
    const days = [...new Set(standing.filter((one) => one.by === by).map(({ day }) => day))].sort();
    const months = new Set(days.map((day) => `${day.slice(0, 7)}-01`));
    const before = (start: string) => days.filter((day) => day < start).at(-1) ?? "-infinity";
    return [
      ...days.map((start) => ({ span: "day", start, previous: before(start), by })),
      ...[...months].map((start) => ({ span: "month", start, previous: before(start), by })),
    ];
  });
}

type Account = { joined: string; first: string | null; returned: string | null };

function accountsByDay(accounts: Account[]): string[] {
  const days = Map.groupBy(accounts, ({ joined }) => joined);
  return [...days]
    .map(([day, some]) => {
      const [contributed, returned] = [some.filter(({ first }) => first), some.filter((one) => one.returned)];
      return `${day} ${contributed.length} ${returned.length} × ${some.length}`;
    })
    .sort();
}

/** Everything that stands, each answer on it, and the way of each account. */
export async function rowsOneByOne(here: TestCity) {
  const { zone, ...rows } = await here.run(async (db) => ({
    zone: (
      await db.execute<{ zone: string }>(sql`select time_zone as zone from cities where id = ${here.id}`)
    )[0]?.zone,
    ideas: await db.select().from(ideas),
    comments: await db.select().from(comments),
    supports: await db.select().from(supports),
    answers: await db.select().from(answers),
    people: await db.select().from(people),
    activities: await db.select().from(activities),
    surveyAnswers: await db.select().from(surveyAnswers),
    events: await db.select().from(events),
    debates: await db.select().from(debates),
    projects: await db.select().from(projects),
  }));
  const clock = clockOf(zone ?? "UTC");
  const projectOf = ({ activityId }: { activityId: string }) =>
    rows.activities.find(({ id }) => id === activityId)?.projectId ?? null;
  const shown = rows.ideas.filter(({ visibility }) => visibility === "public");
  const onIdeas = [
    ...shown.map((idea) => ({
      kind: "idea",
      idea,
      by: idea.authorId,
      at: new Date(idea.publishedSecond * 1000),
    })),
    ...rows.comments.flatMap((comment) => {
      const idea = shown.find(({ threadId }) => threadId === comment.threadId);
      if (!idea || comment.visibility !== "public") return [];
      return [{ kind: comment.stance ?? "comment", idea, by: comment.authorId, at: comment.createdAt }];
    }),
    ...argumentsOf(rows),
    ...rows.supports.flatMap(({ ideaId, personId, createdAt }) => {
      const idea = shown.find(({ id }) => id === ideaId);
      return idea ? [{ kind: "support", idea, by: personId, at: createdAt }] : [];
    }),
  ].map((one) => ({ ...one, ...clock(one.at), project: projectOf(one.idea), onIdea: true }));
  const tookPart = [...sentByName(rows), ...sentWithoutName(rows), ...metAtMeetings(rows)].map(
    ({ activityId, timed, ...one }) => {
      const idea = { activityId, topicId: null, neighbourhoodId: null };
      const { day, hour } = clock(one.at);
      return { ...one, idea, day, hour: timed ? hour : -1, project: projectOf(idea), onIdea: false };
    },
  );
  const standing = [...onIdeas, ...tookPart];
  const given = rows.answers.flatMap((answer) => {
    const idea = shown.find(({ id }) => id === answer.ideaId);
    if (!idea) return [];
    const first = rows.answers
      .filter(({ ideaId }) => ideaId === answer.ideaId)
      .every(({ createdAt }) => createdAt >= answer.createdAt);
    const { day } = clock(answer.createdAt);
    const waited = Math.max(0, daysBetween(clock(new Date(idea.publishedSecond * 1000)).day, day));
    const onTime = answer.onTime === null ? null : answer.onTime === 1;
    const place = { activityId: idea.activityId, project: projectOf(idea) };
    return [{ day, ...place, department: answer.department, onTime, waited: first ? waited : null }];
  });
  const accounts = rows.people.map(({ id, createdAt }) => {
    const days = standing.filter(({ by }) => by === id).map(({ day }) => day);
    const first = days.sort()[0] ?? null;
    const later = days.filter((day) => first && day.slice(0, 7) > first.slice(0, 7)).sort()[0];
    return { id, joined: clock(createdAt).day, first, returned: later ? `${later.slice(0, 7)}-01` : null };
  });
  return { standing, given, accounts, today: clock(new Date()).day };
}

type Debating = {
  comments: (typeof comments.$inferSelect)[];
  debates: (typeof debates.$inferSelect)[];
  activities: { id: string; projectId: string | null }[];
  projects: { id: string; topicId: string | null }[];
};

/** Arguments of debates that everybody sees, with the topic of the debate's project. */
function argumentsOf(rows: Debating) {
  return rows.comments.flatMap(({ threadId, visibility, stance, authorId, createdAt }) => {
    const debate = rows.debates.find((one) => one.threadId === threadId);
    if (!debate || visibility !== "public") return [];
    const { projectId } = rows.activities.find(({ id }) => id === debate.activityId) ?? {};
    const topicId = rows.projects.find(({ id }) => id === projectId)?.topicId ?? null;
    const idea = { activityId: debate.activityId, topicId, neighbourhoodId: null };
    return [{ kind: stance ?? "", idea, by: authorId, at: createdAt }];
  });
}

type ActivityRows = {
  people: { id: string }[];
  activities: { id: string; anonymous: boolean }[];
  surveyAnswers: (typeof surveyAnswers.$inferSelect)[];
  events: (typeof events.$inferSelect)[];
};

function sentByName({ surveyAnswers: sent }: ActivityRows) {
  return sent.flatMap(({ activityId, personId, sentAt }) =>
    sentAt ? [{ kind: "survey", by: personId, at: sentAt, activityId, timed: true }] : [],
  );
}

/** Only the ledger has the day, and as many as there are answers. */
function sentWithoutName({ activities: known, events: ledger, surveyAnswers: sent }: ActivityRows) {
  const anonymous = new Set(known.flatMap((one) => (one.anonymous ? [one.id] : [])));
  const told = ledger.filter((one) => one.verb === "survey.answered" && anonymous.has(one.activityId ?? ""));
  if (told.length !== sent.filter(({ sentAt }) => !sentAt).length)
    throw new Error("the ledger has not the answers");
  return told.map(({ activityId, occurredAt }) => {
    return { kind: "survey", by: null, at: occurredAt, activityId: activityId ?? "", timed: false };
  });
}

/** Who came stays counted when they leave, as somebody nobody knows once their account is gone. */
function metAtMeetings({ people: accounts, events: ledger }: ActivityRows) {
  return ledger
    .filter(({ verb }) => verb === "meeting.attended")
    .map(({ subjectId, occurredAt, activityId }) => ({
      ...{ kind: "meeting", by: accounts.find(({ id }) => id === subjectId)?.id ?? null },
      ...{ at: occurredAt, activityId: activityId ?? "", timed: true },
    }));
}

/** What the roll-ups do hold, in the same form. */
export async function readRollUps(here: TestCity) {
  const rows = (query: string) =>
    here.run((db) => db.execute<{ line: string; count: number }>(sql.raw(query)));
  const lines = async (query: string) =>
    (await rows(query)).map(({ line, count }) => `${line} × ${count}`).sort();
  const only = async (query: string) => (await rows(query)).map(({ line }) => line).sort();
  const text = (...columns: string[]) =>
    columns.map((column) => `coalesce(${column}::text, 'null')`).join(` || ' ' || `);
  return {
    days: await lines(
      `select ${text("day", "kind", "activity_id", "topic_id", "neighbourhood_id")} as line, count from contribution_days`,
    ),
    months: await lines(
      `select ${text("month", "kind", "activity_id", "topic_id", "neighbourhood_id")} as line, count from contribution_months`,
    ),
    hours: await lines(`select ${text("day", "hour")} as line, count from contribution_hours`),
    active: await only(`select ${text("span", "start", "person_id", "previous")} as line from active_people`),
    gaps: await lines(
      `select ${text("span", "start", "previous")} as line, sum(count) as count from (
        select span, start, previous, count from active_gaps
        union all select span, start, previous, change from active_gap_changes) g
      group by span, start, previous having sum(count) <> 0`,
    ),
    projectHours: await lines(
      `select ${text("project_id", "day", "hour")} as line, count from project_hours`,
    ),
    projectPeople: await only(
      `select ${text("project_id", "span", "start", "person_id", "previous")} as line from project_people`,
    ),
    projectGaps: await lines(
      `select ${text("project_id", "span", "start", "previous")} as line, sum(count) as count from (
        select project_id, span, start, previous, count from project_gaps
        union all select project_id, span, start, previous, change from project_gap_changes) g
      group by project_id, span, start, previous having sum(count) <> 0`,
    ),
    members: await lines(
      `select ${text("joined", "sum(contributed)", "sum(returned)")} as line, sum(accounts) as count from (
        select joined, accounts, contributed, returned from member_days
        union all select joined, accounts, contributed, returned from member_day_changes) m
      group by joined having sum(accounts) <> 0`,
    ),
    answers: await lines(
      `select ${text("day", "activity_id", "department", "on_time", "waited")} as line, count from answer_days`,
    ),
    paths: await only(`select ${text("person_id", "joined", "first", "returned")} as line from member_paths`),
  };
}

function counted(lines: (string | number | boolean | null)[][]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines.map((parts) => parts.map(String).join(" "))) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line} × ${count}`).sort();
}

/** By the platform's own calendar, not by ours. */
function clockOf(timeZone: string) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (at: Date) => {
    const shown = format.format(at);
    return { day: shown.slice(0, 10), hour: Number(shown.slice(11, 13)) };
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
