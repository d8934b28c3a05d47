import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Fact } from "./award";
import { isDeed } from "./deeds";

type Row = {
  person: string;
  event: string;
  deed: string;
  second: number;
  idea: string | null;
  topic: string | null;
  neighbourhood: string | null;
  size: number;
};

/**
 * What each of these people did that stands: not taken back, not removed, not under an open report, not withheld
 * (lib/engagement/fairness), and nothing for oneself (support of one's own idea). People who left, are suspended, or do not play have none.
 */
export async function factsOf(db: CityDb, personIds: readonly string[]): Promise<Fact[]> {
  if (personIds.length === 0) return [];
  const people = sql`(select id from people where id = any(${`{${personIds.join(",")}}`}::uuid[])
    and plays and deleted_at is null and suspended_at is null)`;
  const rows = await db.execute<Row>(
    sql`with playing as materialized ${people} select * from (${sql.join(all, sql` union all `)}) fact
      where not exists (select from withheld_deeds w where w.event_id = fact.event)`,
  );
  return rows.flatMap(({ deed, ...row }) => (isDeed(deed) ? [toFact({ ...row, deed })] : []));
}

function toFact(row: Row & { deed: Fact["deed"] }): Fact {
  return {
    personId: row.person,
    eventId: row.event,
    deed: row.deed,
    occurredAt: new Date(row.second * 1000),
    ideaId: row.idea,
    topicId: row.topic,
    neighbourhoodId: row.neighbourhood,
    size: row.size,
  };
}

/** The columns of `Row`, of the event `e` and the idea `i` of a query. */
function columns(deed: Fact["deed"], person: SQL, size: SQL = sql`1`): SQL {
  return sql`${person} as person, e.id as event, ${deed}::text as deed,
    extract(epoch from e.occurred_at)::float8 as second, i.id as idea, i.topic_id as topic,
    i.neighbourhood_id as neighbourhood, ${size} as size`;
}

const notReported = (what: "idea_id" | "comment_id", id: SQL): SQL =>
  sql`not exists (select from reports r where r.city_id = e.city_id and ${what === "idea_id" ? sql`r.idea_id` : sql`r.comment_id`} = ${id}
    and r.reporter_id is not null and r.resolved_at is null)`;

/** As an id, so that an index finds it; subjects of other kinds need not be one. */
const subject = (kind: string): SQL => sql`case when e.subject_kind = ${kind} then e.subject_id::uuid end`;

const ownIdea = sql`ideas i join playing on playing.id = i.author_id
  join events e on e.city_id = i.city_id and e.subject_kind = 'idea' and e.subject_id = i.id::text`;
/** What became part of another idea was posted and supported all the same. */
const ideaShown = sql`i.visibility in ('public', 'merged')`;
export const ideaStands = sql`${ideaShown} and ${notReported("idea_id", sql`i.id`)}`;
export const commentStands = sql`c.visibility = 'public' and ${notReported("comment_id", sql`c.id`)}`;
const ideaOfComment = sql`left join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id`;

const joined = sql`select playing.id as person, e.id as event, 'joined' as deed,
    extract(epoch from e.occurred_at)::float8 as second, null::uuid as idea, null::uuid as topic,
    null::uuid as neighbourhood, 1 as size
  from playing join events e on e.subject_kind = 'person' and e.subject_id = playing.id::text
    and e.verb = 'person.joined'
  where not exists (select from events first where first.city_id = e.city_id and first.subject_kind = 'person'
    and first.subject_id = e.subject_id and first.verb = e.verb and (first.occurred_at, first.id) < (e.occurred_at, e.id))`;

const ideaPosted = sql`select ${columns("ideaPosted", sql`i.author_id`)} from ${ownIdea}
  where e.verb = 'idea.submitted' and e.actor_id = i.author_id and ${ideaStands}`;

/** While so many support it: support that came and went again is worth nothing to who wrote it. */
export const reachedStill = sql`i.support_count >= (e.data ->> 'supports')::int`;
const ideaReached = sql`select ${columns("ideaReached", sql`i.author_id`, sql`(e.data ->> 'supports')::int`)}
  from ${ownIdea} where e.verb = 'idea.milestoneReached' and ${reachedStill} and ${ideaStands}`;

/** The first answer that said so, while the city stands by it. */
const answered = (deed: "ideaAccepted" | "ideaDone", statuses: SQL): SQL =>
  sql`select distinct on (i.id) ${columns(deed, sql`i.author_id`)} from ${ownIdea}
  where e.verb = 'idea.answered' and e.data ->> 'to' in (${statuses}) and i.status in (${statuses}) and ${ideaStands}
  order by i.id, e.occurred_at, e.id`;
const ideaAccepted = sql`(${answered("ideaAccepted", sql`'accepted', 'under_way', 'done'`)})`;
const ideaDone = sql`(${answered("ideaDone", sql`'done'`)})`;

/** Named for the last round of a challenge by those who decide, never by how many pressed a button. */
const ideaFinalist = sql`(select distinct on (i.id) ${columns("ideaFinalist", sql`i.author_id`)} from ${ownIdea}
  where e.verb = 'challenge.finalistNamed' and i.distinction is not null and ${ideaStands}
  order by i.id, e.occurred_at, e.id)`;

/** A report of the idea is no fault of those who support it. By the person's own events: those of a popular idea are a hundred thousand. Of several, the last one stands. */
const supportGiven = sql`(select distinct on (e.actor_id, e.subject_id) ${columns("supportGiven", sql`e.actor_id`)}
  from playing join events e on e.actor_id = playing.id and e.verb = 'idea.supported'
  join supports s on s.person_id = playing.id and s.idea_id = ${subject("idea")}
  join ideas i on i.city_id = s.city_id and i.id = s.idea_id
  where ${ideaShown} and i.author_id is distinct from playing.id
  order by e.actor_id, e.subject_id, e.occurred_at desc, e.id desc)`;

const commentPosted = sql`select ${columns("commentPosted", sql`c.author_id`)}
  from comments c join playing on playing.id = c.author_id ${ideaOfComment}
  join events e on e.city_id = c.city_id and e.subject_kind = 'comment' and e.subject_id = c.id::text
    and e.verb = 'comment.posted'
  where ${commentStands}`;

/** By the ledger, in which the mark of somebody who left since remains. */
const foundHelpful = sql`select ${columns("foundHelpful", sql`e.author_id`)}
  from (select distinct on (e.actor_id, e.subject_id) e.*, c.author_id, c.thread_id
    from playing join comments c on c.author_id = playing.id
    join events e on e.city_id = c.city_id and e.subject_kind = 'comment' and e.subject_id = c.id::text
      and e.verb in ('comment.markedHelpful', 'comment.unmarkedHelpful') and e.actor_id <> c.author_id
    where ${commentStands}
    order by e.actor_id, e.subject_id, e.occurred_at desc, e.id desc) e
  left join ideas i on i.city_id = e.city_id and i.thread_id = e.thread_id
  where e.verb = 'comment.markedHelpful'`;

/** Marked as helpful what speaks for the other side than one's own argument on the same idea. */
const listened = sql`(select distinct on (e.actor_id, e.subject_id) ${columns("listened", sql`e.actor_id`)}
  from playing join events e on e.actor_id = playing.id and e.verb = 'comment.markedHelpful'
  join helpful_marks h on h.person_id = playing.id and h.comment_id = ${subject("comment")}
  join comments c on c.city_id = h.city_id and c.id = h.comment_id ${ideaOfComment}
  where c.visibility = 'public' and c.stance is not null and exists (
    select from comments own where own.city_id = c.city_id and own.thread_id = c.thread_id
      and own.author_id = playing.id and own.visibility = 'public' and own.stance <> c.stance)
  order by e.actor_id, e.subject_id, e.occurred_at desc, e.id desc)`;

/** A comment on somebody's first idea, within a month of their joining; once for each newcomer. */
const newcomerWelcomed = sql`(select distinct on (c.author_id, i.author_id)
    ${columns("newcomerWelcomed", sql`c.author_id`)}
  from comments c join playing on playing.id = c.author_id
  join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
  join people newcomer on newcomer.city_id = i.city_id and newcomer.id = i.author_id
  join events e on e.city_id = c.city_id and e.subject_kind = 'comment' and e.subject_id = c.id::text
    and e.verb = 'comment.posted'
  where ${commentStands} and i.author_id <> c.author_id
    and c.created_at < newcomer.created_at + interval '30 days' and not exists (
      select from ideas earlier where earlier.city_id = i.city_id and earlier.author_id = i.author_id
        and earlier.published_second < i.published_second)
  order by c.author_id, i.author_id, e.occurred_at, e.id)`;

const reportUpheld = sql`select playing.id as person, e.id as event, 'reportUpheld' as deed,
    extract(epoch from e.occurred_at)::float8 as second, null::uuid as idea, null::uuid as topic,
    null::uuid as neighbourhood, 1 as size
  from playing join events e on e.actor_id = playing.id and e.verb = 'contribution.reported'
  join reports r on r.city_id = e.city_id and r.id = ${subject("report")}
  where r.upheld and r.reporter_id = playing.id`;

/** Once a survey, of what was sent; whoever answered is a row of its own, so that an anonymous one earns as much. */
const surveyAnswered = sql`(select distinct on (e.actor_id, e.subject_id) playing.id as person, e.id as event,
    'surveyAnswered' as deed, extract(epoch from e.occurred_at)::float8 as second, null::uuid as idea,
    null::uuid as topic, null::uuid as neighbourhood, 1 as size
  from playing join events e on e.actor_id = playing.id and e.verb = 'survey.answered'
  join survey_respondents r on r.person_id = playing.id and r.activity_id = ${subject("activity")}
  order by e.actor_id, e.subject_id, e.occurred_at, e.id)`;

/** Who came, by the list at the door; registering alone is nothing yet. */
const meetingAttended = sql`(select distinct on (r.person_id, r.activity_id) playing.id as person, e.id as event,
    'meetingAttended' as deed, extract(epoch from e.occurred_at)::float8 as second, null::uuid as idea,
    null::uuid as topic, null::uuid as neighbourhood, 1 as size
  from playing join meeting_registrations r on r.person_id = playing.id and r.attended_at is not null
  join events e on e.subject_kind = 'person' and e.subject_id = playing.id::text
    and e.verb = 'meeting.attended' and e.activity_id = r.activity_id
  order by r.person_id, r.activity_id, e.occurred_at, e.id)`;

/** Who helped, by staff's list once it is done; offering alone is nothing yet. */
const helpGiven = sql`(select distinct on (o.person_id, o.cause_id) playing.id as person, e.id as event,
    'helpGiven' as deed, extract(epoch from e.occurred_at)::float8 as second, null::uuid as idea,
    null::uuid as topic, null::uuid as neighbourhood, 1 as size
  from playing join volunteer_offers o on o.person_id = playing.id and o.helped_at is not null
  join events e on e.subject_kind = 'person' and e.subject_id = playing.id::text
    and e.verb = 'volunteering.done' and e.data ->> 'cause' = o.cause_id::text
  order by o.person_id, o.cause_id, e.occurred_at, e.id)`;

const all: SQL[] = [
  joined,
  ideaPosted,
  ideaReached,
  ideaAccepted,
  ideaDone,
  ideaFinalist,
  supportGiven,
  commentPosted,
  foundHelpful,
  listened,
  newcomerWelcomed,
  reportUpheld,
  surveyAnswered,
  meetingAttended,
  helpGiven,
];
