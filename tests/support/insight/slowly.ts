import { sql } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import { answers, ideas, supports } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { TestCity } from "@/tests/support/city";

/**
 * What the roll-ups should hold, from the rows alone and one by one: nothing of this is shared with the product, which
 * does it in the database.
 */
export async function addUpSlowly(here: TestCity) {
  const { standing, given, accounts } = await rowsOneByOne(here);
  return {
    days: counted(
      standing.map(({ day, kind, idea }) => [day, kind, idea.activityId, idea.topicId, idea.neighbourhoodId]),
    ),
    hours: counted(standing.map(({ day, hour }) => [day, hour])),
    active: [
      ...new Set(
        standing.flatMap(({ day, by }) =>
          by ? [`day ${day} ${by}`, `month ${day.slice(0, 7)}-01 ${by}`] : [],
        ),
      ),
    ].sort(),
    answers: counted(given.map(({ day, department, onTime, waited }) => [day, department, onTime, waited])),
    paths: accounts.map(({ id, joined, first, returned }) => `${id} ${joined} ${first} ${returned}`).sort(),
  };
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
  }));
  const clock = clockOf(zone ?? "UTC");
  const shown = rows.ideas.filter(({ visibility }) => visibility === "public");
  const standing = [
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
    ...rows.supports.flatMap(({ ideaId, personId, createdAt }) => {
      const idea = shown.find(({ id }) => id === ideaId);
      return idea ? [{ kind: "support", idea, by: personId, at: createdAt }] : [];
    }),
  ].map((one) => ({ ...one, ...clock(one.at) }));
  const given = rows.answers.flatMap((answer) => {
    const idea = shown.find(({ id }) => id === answer.ideaId);
    if (!idea) return [];
    const first = rows.answers
      .filter(({ ideaId }) => ideaId === answer.ideaId)
      .every(({ createdAt }) => createdAt >= answer.createdAt);
    const { day } = clock(answer.createdAt);
    const waited = Math.max(0, daysBetween(clock(new Date(idea.publishedSecond * 1000)).day, day));
    const onTime = answer.onTime === null ? null : answer.onTime === 1;
    return [{ day, department: answer.department, onTime, waited: first ? waited : null }];
  });
  const accounts = rows.people.map(({ id, createdAt }) => {
    const days = standing.filter(({ by }) => by === id).map(({ day }) => day);
    const first = days.sort()[0] ?? null;
    const later = days.filter((day) => first && day.slice(0, 7) > first.slice(0, 7)).sort()[0];
    return { id, joined: clock(createdAt).day, first, returned: later ? `${later.slice(0, 7)}-01` : null };
  });
  return { standing, given, accounts };
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
    hours: await lines(`select ${text("day", "hour")} as line, count from contribution_hours`),
    active: await only(`select ${text("span", "start", "person_id")} as line from active_people`),
    answers: await lines(
      `select ${text("day", "department", "on_time", "waited")} as line, count from answer_days`,
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
