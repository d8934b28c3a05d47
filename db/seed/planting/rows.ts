import {
  comments,
  helpfulMarks,
  mentions,
  moderationDecisions,
  reports,
  threads,
} from "@/db/schema/discussion";
import { events } from "@/db/schema/events";
import { answers, follows, ideaFields, ideas, supports } from "@/db/schema/ideas";
import { meetingRegistrations } from "@/db/schema/meetings";
import { milestoneMoves, milestones } from "@/db/schema/milestones";
import { organisationMembers } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import { pollVoters, pollVotes } from "@/db/schema/polls";
import { surveyAnswers, surveyRespondents } from "@/db/schema/surveys";
import { volunteerOffers } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";

const tables = {
  people,
  organisationMembers,
  threads,
  ideas,
  ideaFields,
  supports,
  follows,
  comments,
  helpfulMarks,
  mentions,
  answers,
  milestones,
  milestoneMoves,
  reports,
  decisions: moderationDecisions,
  surveyAnswers,
  surveyRespondents,
  registrations: meetingRegistrations,
  pollVoters,
  pollVotes,
  offers: volunteerOffers,
  events,
};

type Tables = typeof tables;

/** All that is to be written for a city, told in memory first so that counters and rows come from one count. */
export type Rows = { [Name in keyof Tables]: Tables[Name]["$inferInsert"][] };

export function noRows(): Rows {
  return {
    people: [],
    organisationMembers: [],
    threads: [],
    ideas: [],
    ideaFields: [],
    supports: [],
    follows: [],
    comments: [],
    helpfulMarks: [],
    mentions: [],
    answers: [],
    milestones: [],
    milestoneMoves: [],
    reports: [],
    decisions: [],
    surveyAnswers: [],
    surveyRespondents: [],
    registrations: [],
    pollVoters: [],
    pollVotes: [],
    offers: [],
    events: [],
  };
}

const batch = 1_000;

/** In the order in which they refer to each other. */
export async function store(db: CityDb, rows: Rows): Promise<void> {
  for (const part of batches(rows.people)) await db.insert(people).values(part);
  for (const part of batches(rows.organisationMembers)) await db.insert(organisationMembers).values(part);
  for (const part of batches(rows.threads)) await db.insert(threads).values(part);
  for (const part of batches(rows.ideas)) await db.insert(ideas).values(part);
  for (const part of batches(rows.ideaFields)) await db.insert(ideaFields).values(part);
  for (const part of batches(rows.supports)) await db.insert(supports).values(part);
  for (const part of batches(rows.follows)) await db.insert(follows).values(part);
  for (const part of batches(rows.comments)) await db.insert(comments).values(part);
  for (const part of batches(rows.helpfulMarks)) await db.insert(helpfulMarks).values(part);
  for (const part of batches(rows.mentions)) await db.insert(mentions).values(part);
  for (const part of batches(rows.answers)) await db.insert(answers).values(part);
  for (const part of batches(rows.milestones)) await db.insert(milestones).values(part);
  for (const part of batches(rows.milestoneMoves)) await db.insert(milestoneMoves).values(part);
  for (const part of batches(rows.reports)) await db.insert(reports).values(part);
  for (const part of batches(rows.decisions)) await db.insert(moderationDecisions).values(part);
  for (const part of batches(rows.surveyAnswers)) await db.insert(surveyAnswers).values(part);
  for (const part of batches(rows.surveyRespondents)) await db.insert(surveyRespondents).values(part);
  for (const part of batches(rows.registrations)) await db.insert(meetingRegistrations).values(part);
  for (const part of batches(rows.pollVoters)) await db.insert(pollVoters).values(part);
  for (const part of batches(rows.pollVotes)) await db.insert(pollVotes).values(part);
  for (const part of batches(rows.offers)) await db.insert(volunteerOffers).values(part);
  for (const part of batches(inOrder(rows.events))) await db.insert(events).values(part);
}

/** The ledger is read by time. */
function inOrder(rows: Rows["events"]): Rows["events"] {
  return rows.sort((a, b) => Number(a.occurredAt) - Number(b.occurredAt));
}

function batches<Row>(rows: Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += batch) parts.push(rows.slice(start, start + batch));
  return parts;
}
