import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";

export type PersonalData = {
  exportedAt: string;
  city: { name: string; address: string };
  account: unknown;
} & { [Part in keyof typeof parts]: unknown[] };

/** Everything the city holds about one person, under keys that people can read. Nothing of anyone else. */
export async function personalData(db: CityDb, city: City, personId: string): Promise<PersonalData> {
  const [account] = await rows(db, accountOf(personId));
  const data: Record<string, unknown[]> = {};
  for (const [name, part] of Object.entries(parts)) data[name] = await rows(db, part(personId));
  const address = absoluteUrl(city.primaryHost, "/");
  const head = { exportedAt: new Date().toISOString(), city: { name: city.name, address }, account };
  return { ...head, ...data } as PersonalData;
}

/** As JSON by the database itself, which writes moments as the standard says. */
async function rows(db: CityDb, query: SQL): Promise<unknown[]> {
  const found = await db.execute<{ row: unknown }>(sql`select to_jsonb(q) as row from (${query}) q`);
  return found.map(({ row }) => row);
}

function accountOf(id: string): SQL {
  return sql`select p.id, p.email as "emailAddress", p.first_name as "firstName", p.last_name as "lastName",
    p.role, p.job_title as "jobTitle", p.department, p.relation as "relationToTheCity",
    p.involvement as "wantsTo", n.name as neighbourhood, p.locale as language,
    p.mail_answers as "mailAboutAnswers", p.mail_replies as "mailAboutReplies",
    p.mail_follows as "mailAboutWhatIFollow",
    p.mail_reminders as "mailAboutWhatIsDue", p.mail_digests as "mailEachWeek", p.mail_updates as "mailEachQuarter",
    p.plays as "earnsPoints", p.shows_badges as "showsBadges", p.ranked as "namedInRankings",
    p.created_at as "joinedAt", p.last_seen_at as "lastSignedInAt", p.reviewed_at as "reviewedAt", p.suspended_at as "suspendedAt",
    p.suspended_reason as "suspendedReason"
    from people p left join neighbourhoods n on n.city_id = p.city_id and n.id = p.neighbourhood_id
    where p.id = ${id}`;
}

const ideaAddress = sql`'/ideas/' || i.code`;

/** The organisation's name in which a contribution was posted. */
const spokenAs = (row: SQL): SQL =>
  sql`(select o.name from organisations o where o.city_id = ${row}.city_id and o.id = ${row}.organisation_id)`;
/** The debate in which an argument stands, where it stands on no idea. */
const inDebate = sql`(select '/take-part/' || v.code from debates d
  join activities v on v.city_id = d.city_id and v.id = d.activity_id
  where d.city_id = c.city_id and d.thread_id = c.thread_id) as "inDebate"`;

/** One query a kind of thing; each names the person and the columns it gives. */
const parts = {
  ideas: (id: string) => sql`select ${ideaAddress} as path, i.title, i.text, i.locale as language,
    ${spokenAs(sql`i`)} as "postedAs", i.status,
    i.visibility, t.name as topic, n.name as neighbourhood, i.address, i.lat as latitude, i.lng as longitude,
    i.support_count as supports, i.comment_count as comments, i.created_at as "postedAt",
    i.edited_at as "editedAt", i.withdrawn_at as "withdrawnAt", i.removed_at as "removedAt",
    i.removed_reason as "removedReason",
    (select coalesce(jsonb_agg(jsonb_build_object('file', '/files/' || m.file_id, 'description', m.alt)
      order by m.position), '[]') from idea_images m where m.city_id = i.city_id and m.idea_id = i.id) as images,
    (select coalesce(jsonb_agg(jsonb_build_object('question', q.title, 'answer', f.values -> q.id::text)
      order by q.position), '[]') from idea_fields f join survey_questions q on q.city_id = f.city_id
      and q.activity_id = f.activity_id and jsonb_exists(f.values, q.id::text)
      where f.city_id = i.city_id and f.idea_id = i.id) as "answeredToTheBoard"
    from ideas i left join topics t on t.city_id = i.city_id and t.id = i.topic_id
    left join neighbourhoods n on n.city_id = i.city_id and n.id = i.neighbourhood_id
    where i.author_id = ${id} order by i.created_at`,
  earlierVersionsOfIdeas: (id: string) => sql`select ${ideaAddress} as path, v.title, v.text,
    v.created_at as "replacedAt" from idea_versions v join ideas i on i.city_id = v.city_id and i.id = v.idea_id
    where v.edited_by = ${id} order by v.created_at`,
  comments: (
    id: string,
  ) => sql`select ${ideaAddress} as "onIdea", i.title as "ideaTitle", ${inDebate}, c.text,
    c.locale as language, ${spokenAs(sql`c`)} as "postedAs", c.stance, c.visibility, c.helpful_count as "foundHelpful", c.created_at as "postedAt",
    c.edited_at as "editedAt", c.removed_at as "removedAt", c.removed_reason as "removedReason"
    from comments c left join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
    where c.author_id = ${id} order by c.created_at`,
  supports: (
    id: string,
  ) => sql`select ${ideaAddress} as path, i.title as "ideaTitle", s.created_at as "givenAt"
    from supports s join ideas i on i.city_id = s.city_id and i.id = s.idea_id
    where s.person_id = ${id} order by s.created_at`,
  follows: (id: string) => sql`select ${ideaAddress} as path, i.title as "ideaTitle", f.created_at as since
    from follows f join ideas i on i.city_id = f.city_id and i.id = f.idea_id
    where f.person_id = ${id} order by f.created_at`,
  projectsFollowed: (id: string) => sql`select '/projects/' || j.code as path, j.title, f.created_at as since
    from project_follows f join projects j on j.city_id = f.city_id and j.id = f.project_id
    where f.person_id = ${id} order by f.created_at`,
  activitiesFollowed: (
    id: string,
  ) => sql`select '/take-part/' || v.code as path, v.title, f.created_at as since
    from activity_follows f join activities v on v.city_id = f.city_id and v.id = f.activity_id
    where f.person_id = ${id} order by f.created_at`,
  helpfulMarks: (id: string) => sql`select ${ideaAddress} as "onIdea", i.title as "ideaTitle", ${inDebate},
    h.created_at as "givenAt" from helpful_marks h
    join comments c on c.city_id = h.city_id and c.id = h.comment_id
    left join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
    where h.person_id = ${id} order by h.created_at`,
  mentions: (id: string) => sql`select ${ideaAddress} as "onIdea", i.title as "ideaTitle",
    c.created_at as "mentionedAt" from mentions m
    join comments c on c.city_id = m.city_id and c.id = m.comment_id
    left join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
    where m.person_id = ${id} order by c.created_at`,
  reports: (
    id: string,
  ) => sql`select case when organisation_id is not null then 'organisation' when idea_id is null then 'comment' else 'idea' end
    as about, reason,
    note, created_at as "reportedAt", resolved_at as "resolvedAt", upheld
    from reports where reporter_id = ${id} order by created_at`,
  decisionsAboutMyWords: (
    id: string,
  ) => sql`select d.decision, d.rule, d.explanation, d.created_at as "decidedAt"
    from moderation_decisions d where d.idea_id in (select id from ideas where author_id = ${id})
    or d.comment_id in (select id from comments where author_id = ${id}) order by d.created_at`,
  warnings: (id: string) => sql`select reason, created_at as "warnedAt", read_at as "readAt",
    taken_back_at as "takenBackAt"
    from warnings where person_id = ${id} order by created_at`,
  objections: (
    id: string,
  ) => sql`select kind as about, words, created_at as "madeAt", decided_at as "decidedAt",
    outcome, answer from appeals where person_id = ${id} order by created_at`,
  answersSigned: (id: string) => sql`select ${ideaAddress} as path, a.status, a.text,
    a.signed_name as "signedAs", a.department, a.created_at as "givenAt"
    from answers a join ideas i on i.city_id = a.city_id and i.id = a.idea_id
    where a.signed_by = ${id} order by a.created_at`,
  answersCosigned: (
    id: string,
  ) => sql`select ${ideaAddress} as path, c.signed_name as "signedAs", c.department,
    c.created_at as "signedAt" from answer_cosigners c join answers a on a.city_id = c.city_id and a.id = c.answer_id
    join ideas i on i.city_id = a.city_id and i.id = a.idea_id where c.person_id = ${id} order by c.created_at`,
  answersWritten: (
    id: string,
  ) => sql`select b.input as answer, b.created_at as "writtenAt", b.sent_at as "sentAt"
    from bulk_answers b where b.created_by = ${id} order by b.created_at`,
  ideasSeenTo: (id: string) => sql`select ${ideaAddress} as path, a.created_at as since
    from idea_assignments a join ideas i on i.city_id = a.city_id and i.id = a.idea_id
    where a.person_id = ${id} order by a.created_at`,
  ideasGivenToOthers: (id: string) => sql`select ${ideaAddress} as path, a.created_at as "givenAt"
    from idea_assignments a join ideas i on i.city_id = a.city_id and i.id = a.idea_id
    where a.assigned_by = ${id} order by a.created_at`,
  notesToColleagues: (id: string) => sql`select ${ideaAddress} as path, n.text, n.created_at as "writtenAt"
    from idea_notes n join ideas i on i.city_id = n.city_id and i.id = n.idea_id
    where n.author_id = ${id} order by n.created_at`,
  stepsPromised: (
    id: string,
  ) => sql`select m.title, m.department, m.due_at as "promisedBy", m.created_at as "promisedAt",
    m.done_at as "doneAt", m.withdrawn_at as "withdrawnAt", m.note from milestones m
    where m.created_by = ${id} order by m.created_at`,
  stepsMoved: (id: string) => sql`select m.title, v.from_at as "from", v.to_at as "to", v.reason,
    v.created_at as "movedAt" from milestone_moves v join milestones m on m.city_id = v.city_id and m.id = v.milestone_id
    where v.moved_by = ${id} order by v.created_at`,
  files: (id: string) => sql`select '/files/' || id as path, mime as type, bytes, width, height,
    created_at as "sentAt" from files where uploaded_by = ${id} order by created_at`,
  waysToSignIn: (id: string) => sql`select provider, subject, created_at as since
    from identities where person_id = ${id} order by created_at`,
  sessions: (id: string) => sql`select created_at as "startedAt", expires_at as "endsAt",
    user_agent as browser, factor_at as "secondFactorAt" from sessions where person_id = ${id} order by created_at`,
  secondFactor: (id: string) => sql`select f.created_at as "begunAt", f.confirmed_at as "setUpAt",
    (select coalesce(jsonb_agg(jsonb_build_object('madeAt', r.created_at, 'usedAt', r.used_at)), '[]')
      from recovery_codes r where r.city_id = f.city_id and r.person_id = f.person_id) as "recoveryCodes"
    from second_factors f where f.person_id = ${id}`,
  askedForCodes: (id: string) => sql`select r.created_at as "askedAt", r.expires_at as "endsAt",
    r.used_at as "usedAt", r.locale as language from sign_in_requests r
    join people p on p.city_id = r.city_id and p.email = r.email where p.id = ${id} order by r.created_at`,
  waitingToBePublished: (id: string) => sql`select kind, payload as content, created_at as "writtenAt",
    expires_at as "keptUntil" from pending_contributions where person_id = ${id} order by created_at`,
  formsSent: (id: string) => sql`select form, created_at as "sentAt"
    from form_submissions where owner = ${id} order by created_at`,
  mails: (id: string) => sql`select m.kind, m.recipient as "to", m.subject, m.created_at as "writtenAt",
    m.sent_at as "sentAt" from mails m join people p on p.city_id = m.city_id and p.id = ${id}
    where m.person_id = p.id or m.recipient = p.email order by m.created_at`,
  organisations: (
    id: string,
  ) => sql`select o.name, o.kind, m.speaks as "speaksForIt", m.shown as "namedOnItsPage",
    m.joined_at as "joinedAt" from organisation_members m
    join organisations o on o.city_id = m.city_id and o.id = m.organisation_id
    where m.person_id = ${id} order by m.joined_at`,
  invitationsToOrganisations: (
    id: string,
  ) => sql`select o.name, v.speaks as "toSpeakForIt", v.created_at as "askedAt",
    v.expires_at as "endsAt", v.accepted_at as "acceptedAt", v.revoked_at as "takenBackAt",
    v.invited_by is not distinct from p.id as "askedByMe"
    from people p join organisation_invitations v on v.city_id = p.city_id and (v.email = p.email or v.invited_by = p.id)
    join organisations o on o.city_id = v.city_id and o.id = v.organisation_id
    where p.id = ${id} order by v.created_at`,
  invitations: (id: string) => sql`select v.role, v.leads as "forDepartments",
    (select coalesce(jsonb_agg(j.title), '[]') from projects j where j.id = any(v.projects)) as "forProjects",
    v.first_name as "firstName", v.last_name as "lastName", v.job_title as "jobTitle", v.department,
    v.created_at as "sentAt", v.expires_at as "endsAt", v.reminded_at as "remindedAt",
    v.accepted_at as "acceptedAt", v.revoked_at as "takenBackAt"
    from invitations v join people p on p.city_id = v.city_id and p.email = v.email
    where p.id = ${id} order by v.created_at`,
  moderatedProjects: (id: string) => sql`select '/projects/' || j.code as path, j.title, m.created_at as since
    from project_moderators m join projects j on j.city_id = m.city_id and j.id = m.project_id
    where m.person_id = ${id} order by m.created_at`,
  quarterlyUpdates: (id: string) => sql`select edition as quarter, sent_at as "sentAt"
    from update_receipts where person_id = ${id} order by sent_at`,
  weeklyDigests: (id: string) => sql`select week, sent_at as "sentAt"
    from staff_digests where person_id = ${id} order by sent_at`,
  points: (
    id: string,
  ) => sql`select t.deed as "for", t.points, ${ideaAddress} as "onIdea", t.occurred_at as "at"
    from points t left join ideas i on i.city_id = t.city_id and i.id = t.idea_id
    where t.person_id = ${id} order by t.occurred_at`,
  badges: (id: string) => sql`select badge, level, reached_at as "reachedAt" from person_badges
    where person_id = ${id} order by reached_at`,
  wallet: (id: string) => sql`select kind, change as points, debt_change as debt, created_at as "at"
    from wallet_entries where person_id = ${id} order by created_at`,
  seasons: (id: string) => sql`select s.name as season, p.place, p.marks, p.weeks, s.closed_at as "closedAt"
    from season_places p join seasons s on s.city_id = p.city_id and s.id = p.season_id
    where p.person_id = ${id} order by s.first_day`,
  fairness: (id: string) => sql`select f.kind as "lookedLike", p.given, p.inside as "givenAmongThem",
    f.found_at as "foundAt", f.state, f.withheld_at as "pointsWithheldAt"
    from fairness_flag_people p join fairness_flags f on f.city_id = p.city_id and f.id = p.flag_id
    where p.person_id = ${id} order by f.found_at`,
  signInMarks: (id: string) => sql`select day, mark from arrival_marks where person_id = ${id} order by day`,
  vouchers: (id: string) => sql`select v.code, r.title as reward, v.price, v.created_at as "redeemedAt",
    v.expires_at as "endsAt", v.used_at as "usedAt", v.refunded_at as "givenBackAt"
    from vouchers v join rewards r on r.city_id = v.city_id and r.id = v.reward_id
    where v.person_id = ${id} order by v.created_at`,
  saidAboutMyself: (id: string) => sql`select coalesce(f.label, to_jsonb(a.field)) as question,
    coalesce((select c->'label' from jsonb_array_elements(f.choices) c where c->>'id' = a.value),
      to_jsonb(a.value)) as answer
    from about_answers a left join about_fields f on f.city_id = a.city_id and f.id::text = a.field
    where a.person_id = ${id} order by a.field`,
  surveyAnswers: (id: string) => sql`select v.title as survey, a.values as answers, a.sent_at as "sentAt"
    from survey_answers a join activities v on v.city_id = a.city_id and v.id = a.activity_id
    where a.person_id = ${id} order by a.sent_at`,
  filesInSurveys: (id: string) => sql`select v.title as survey, f ->> 'name' as name, f ->> 'note' as note,
    '/files/' || (f ->> 'id') as path
    from (select a.activity_id, a.values from survey_answers a where a.person_id = ${id}
      union all select d.activity_id, d.values from survey_drafts d where d.person_id = ${id}) s
    join activities v on v.id = s.activity_id, jsonb_path_query(s.values, '$.*.files[*]') f`,
  surveysBegun: (id: string) => sql`select v.title as survey, d.values as answers, d.saved_at as "savedAt"
    from survey_drafts d join activities v on v.city_id = d.city_id and v.id = d.activity_id
    where d.person_id = ${id} order by d.saved_at`,
  surveysAnswered: (id: string) => sql`select v.title as survey
    from survey_respondents r join activities v on v.city_id = r.city_id and v.id = r.activity_id
    where r.person_id = ${id}`,
  pollsVotedIn: (id: string) => sql`select v.title as poll, q.title as question,
    (select jsonb_agg(c -> 'label') from jsonb_array_elements(q.choices) c where jsonb_exists(own.choices, c ->> 'id')) as choices,
    own.voted_at as "votedAt"
    from poll_voters r join poll_questions q on q.city_id = r.city_id and q.id = r.question_id
    join activities v on v.city_id = q.city_id and v.id = q.activity_id
    left join poll_votes own on own.city_id = r.city_id and own.question_id = r.question_id and own.voter = r.voter
    where r.person_id = ${id} order by own.voted_at`,
  helpOffered: (id: string) => sql`select v.title as activity, c.title as cause, o.message,
    o.offered_at as "offeredAt", o.helped_at as "helpedAt"
    from volunteer_offers o join volunteer_causes c on c.city_id = o.city_id and c.id = o.cause_id
    join activities v on v.city_id = c.city_id and v.id = c.activity_id
    where o.person_id = ${id} order by o.offered_at`,
  projectsReviewed: (id: string) => sql`select '/projects/' || j.code as path, j.title
    from project_reviewers r join projects j on j.city_id = r.city_id and j.id = r.project_id
    where r.person_id = ${id} order by j.code`,
  meetings: (
    id: string,
  ) => sql`select v.title as meeting, m.starts_at as "startsAt", r.registered_at as "registeredAt",
    r.attended_at as "cameAt" from meeting_registrations r
    join activities v on v.city_id = r.city_id and v.id = r.activity_id
    join meetings m on m.city_id = r.city_id and m.activity_id = r.activity_id
    where r.person_id = ${id} order by r.registered_at`,
  residence: (id: string) => sql`select way as "shownBy", verified_at as "verifiedAt", expires_at as "endsAt",
    ended_at as "endedAt", ended_reason as "endedBecause" from residences where person_id = ${id}`,
  residenceLetters: (id: string) => sql`select name, street, postcode, place, asked_at as "askedAt",
    printed_at as "printedAt", expires_at as "keptUntil" from residence_letters where person_id = ${id}`,
  invitedGroups: (id: string) => sql`select g.name as "group" from group_members m
    join groups g on g.city_id = m.city_id and g.id = m.group_id where m.person_id = ${id} order by g.name`,
  ownDashboard: (id: string) => sql`select placed as widgets, created_at as "since" from dashboard_views
    where person_id = ${id}`,
  log: (id: string) => sql`select verb as "what", subject_kind as "aboutKind", subject_id as "aboutId",
    occurred_at as "at", data from events
    where actor_id = ${id} or (subject_kind = 'person' and subject_id = ${id}) order by occurred_at, id`,
};
