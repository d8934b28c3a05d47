import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { notQueued } from "@/lib/events/reading/follow";
import type { LedgerEvent } from "@/lib/events/reading/reader";
import type { Verb } from "@/lib/events/verbs";

/** After these an idea, and all that hangs on it, may count otherwise than before. */
const ideaVerbs: Verb[] = [
  "idea.submitted",
  "idea.published",
  "idea.edited",
  "idea.withdrawn",
  "idea.removed",
  "idea.restored",
  "idea.merged",
  "idea.split",
  "idea.answered",
  "contribution.approved",
];
const commentVerbs: Verb[] = [
  "comment.posted",
  "comment.withdrawn",
  "comment.removed",
  "comment.restored",
  "contribution.approved",
];
const takingPartVerbs = ["survey.answered", "poll.voted", "meeting.attended", "volunteering.done"];
const counting = new Set<string>([...ideaVerbs, ...commentVerbs, ...takingPartVerbs, "idea.supported"]);
const newZone: Verb = "city.settingsChanged";
const newProject: Verb = "project.created";

/** Marks the days that these events may have changed: their own, and those of what they were about. */
export async function markTouched(db: CityDb, events: readonly LedgerEvent[]): Promise<void> {
  if (events.some(({ verb, data }) => verb === newZone && data.section === "languages")) return markAll(db);
  const of = (verbs: readonly Verb[], kind: string) =>
    events.filter((one) => one.subjectKind === kind && verbs.some((verb) => verb === one.verb)).map(subject);
  const left = events.filter(({ verb }) => verb === "person.left").map(subject);
  const moments = [
    ...events.filter(({ verb }) => counting.has(verb)).map(({ occurredAt }) => occurredAt),
    // An import that moves an idea to another day says on which it was.
    ...events.flatMap(({ data }) => (typeof data.dated === "string" ? [new Date(data.dated)] : [])),
  ];
  await markDays(
    db,
    sql`select unnest(${texts(moments.map((at) => at.toISOString()))}::timestamptz[]) as at`,
  );
  await markIdeas(db, sql`select unnest(${texts(of(ideaVerbs, "idea"))}::uuid[]) as id`);
  await markComments(db, sql`select unnest(${texts(of(commentVerbs, "comment"))}::uuid[]) as id`);
  await markArguments(db, events);
  await markTakenBack(db, events);
  for (const pseudonym of left) await markLeft(db, pseudonym);
  await markPeople(db, events);
  await markOutside(db, events);
}

/** Everything anew: all days that have something, all accounts. */
export async function markAll(db: CityDb): Promise<void> {
  await markAllDays(db);
  await db.execute(sql`insert into stale_people (person_id) select id from people on conflict do nothing`);
}

/**
 * With the city's first project begins what belongs to none: it is kept apart from then on, of all days before too. By
 * its beginning, since a project becomes public by the clock alone.
 */
async function markOutside(db: CityDb, events: readonly LedgerEvent[]): Promise<void> {
  const begun = events.filter(({ verb }) => verb === newProject).map(({ id }) => id);
  if (begun.length === 0) return;
  const [known] = await db.execute<{ some: boolean }>(sql`select exists (select from events
    where subject_kind = 'project' and verb = ${newProject} and id <> all(${texts(begun)}::uuid[])
      and ${notQueued(sql`events.id`)}) as some`);
  if (!known?.some) await markAllDays(db);
}

async function markAllDays(db: CityDb): Promise<void> {
  await db.execute(sql`insert into stale_days (day)
    select day from contribution_days union select day from answer_days union
    select start from active_people where span = 'day' on conflict do nothing`);
  const ends = (table: string, moment: SQL, where = sql`true`) => sql`
    select min(at) as first, max(at) as last from (select ${moment} as at from ${sql.identifier(table)} where ${where}) m`;
  // Days between on which nothing happened cost less than looking at every row for its day.
  await db.execute(sql`insert into stale_days (day)
    select d::date from cities c, (
      ${ends("ideas", sql`to_timestamp(published_second)`, sql`visibility = 'public'`)} union all
      ${ends("comments", sql`created_at`)} union all
      ${ends("supports", sql`created_at`)} union all ${ends("answers", sql`created_at`)} union all
      ${ends("events", sql`occurred_at`, sql`verb in ('survey.answered', 'poll.voted', 'meeting.attended', 'volunteering.done')`)}
    ) e, generate_series((e.first at time zone c.time_zone)::date, (e.last at time zone c.time_zone)::date, interval '1 day') d
    where c.id = current_setting('app.city_id')::uuid on conflict do nothing`);
}

export async function forgetFigures(db: CityDb): Promise<void> {
  for (const table of [
    "contribution_days",
    "contribution_hours",
    "contribution_months",
    "answer_days",
    "active_people",
    "active_gaps",
    "active_gap_changes",
    "project_hours",
    "project_people",
    "project_gaps",
    "project_gap_changes",
    "member_paths",
    "member_days",
    "member_day_changes",
    "stale_days",
    "stale_people",
  ])
    await db.execute(sql`delete from ${sql.identifier(table)}`);
}

/** @param moments a query of moments, called `at` */
async function markDays(db: CityDb, moments: SQL): Promise<void> {
  await db.execute(sql`insert into stale_days (day)
    select distinct (m.at at time zone c.time_zone)::date from (${moments}) m, cities c
    where c.id = current_setting('app.city_id')::uuid and m.at is not null on conflict do nothing`);
}

/** @param ids a query of ideas' ids */
async function markIdeas(db: CityDb, ids: SQL): Promise<void> {
  await markDays(
    db,
    sql`with touched as (select i.id, i.thread_id, i.published_second from ideas i where i.id in (${ids}))
      select to_timestamp(published_second) as at from touched
      union select c.created_at from comments c join touched t on t.thread_id = c.thread_id
      union select s.created_at from supports s join touched t on t.id = s.idea_id
      union select a.created_at from answers a join touched t on t.id = a.idea_id`,
  );
}

async function markComments(db: CityDb, ids: SQL): Promise<void> {
  await markDays(db, sql`select created_at as at from comments where id in (${ids})`);
}

/** Arguments have the topic of their debate's project, which may be given another. */
async function markArguments(db: CityDb, events: readonly LedgerEvent[]): Promise<void> {
  const changed = events.filter(({ verb, data }) => verb === "project.changed" && data.section === "about");
  if (changed.length === 0) return;
  await markDays(
    db,
    sql`select c.created_at as at from activities v join debates b on b.activity_id = v.id
      join comments c on c.thread_id = b.thread_id
      where v.project_id = any(${texts(changed.map(subject))}::uuid[])`,
  );
}

/** A support that is taken back counted on the day on which it was given. */
async function markTakenBack(db: CityDb, events: readonly LedgerEvent[]): Promise<void> {
  const taken = events.filter(({ verb }) => verb === "idea.unsupported");
  if (taken.length === 0) return;
  const ids = texts(taken.map(({ id }) => id));
  await markDays(
    db,
    sql`select given.occurred_at as at from events taken
      join events given on given.actor_id = taken.actor_id and given.subject_id = taken.subject_id
        and given.verb = 'idea.supported'
      where taken.id = any(${ids}::uuid[])`,
  );
}

/** Whoever leaves takes supports along, and what they wrote if they want: all that they ever touched. */
async function markLeft(db: CityDb, pseudonym: string): Promise<void> {
  const done = sql`select subject_kind, subject_id, occurred_at from events where actor_id = ${pseudonym}`;
  await markDays(db, sql`select occurred_at as at from (${done}) d`);
  await markDays(
    db,
    sql`select e.occurred_at as at from events e join (${done}) d
      on d.subject_kind = e.subject_kind and d.subject_id = e.subject_id
      where d.subject_kind in ('idea', 'comment')`,
  );
  await markIdeas(db, sql`select subject_id::uuid from (${done}) d where subject_kind = 'idea'`);
  await markComments(db, sql`select subject_id::uuid from (${done}) d where subject_kind = 'comment'`);
}

/** Accounts that came: who did something since is marked by the days. Of a city that begins, those who are there already. */
async function markPeople(db: CityDb, events: readonly LedgerEvent[]): Promise<void> {
  const begins = events.some(({ verb }) => verb === "city.started" || verb === "import.finished");
  const met = events.flatMap((one) => [
    ...(one.actorId ? [one.actorId] : []),
    ...(one.subjectKind === "person" ? [one.subjectId] : []),
  ]);
  await db.execute(sql`insert into stale_people (person_id)
    select p.id from people p where ${begins} or (p.id = any(${texts(met)}::uuid[]) and not exists (
      select from member_paths m where m.city_id = p.city_id and m.person_id = p.id)) on conflict do nothing`);
}

function subject({ subjectId }: LedgerEvent): string {
  return subjectId;
}

/** An array of ids or times as PostgreSQL writes it. */
function texts(values: readonly string[]): string {
  return `{${[...new Set(values)].map((value) => `"${value}"`).join(",")}}`;
}
