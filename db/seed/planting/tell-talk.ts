import type { DemoComment } from "@/db/seed/model";
import { findMentions } from "@/lib/discussion/find-mentions";
import { pick } from "./chance";
import { must, type Settler, spokenFor } from "./grounds";
import { idAt, note } from "./ledger";
import type { Telling } from "./play";
import { tellRemoval, tellReports } from "./tell-removal";

/** What people said about an idea. Gives how many of it everyone sees. */
export function tellTalk(telling: Telling): number {
  const { story, posted, grounds, author } = telling;
  const talk = story.talk ?? [];
  const { now } = grounds.calendar;
  const span = Math.min(now.getTime() - posted.getTime(), 26 * 86_400_000);
  const speakers = new Set([
    author,
    ...talk
      .flatMap(({ by, replies = [] }) => [by, ...replies.map((one) => one.by)])
      .map((key) => speaker(telling, key)),
  ]);
  let visible = 0;
  talk.forEach((comment, index) => {
    const part = ((index + 0.3 + 0.5 * telling.random()) / (talk.length + 0.5)) ** 1.5;
    const at = momentOf(telling, comment, new Date(posted.getTime() + span * part), posted);
    const id = say(telling, comment, { at, parentId: null, speakers });
    visible += Number(!comment.removed);
    let after = at;
    for (const reply of comment.replies ?? []) {
      const left = now.getTime() - after.getTime();
      const later = new Date(after.getTime() + Math.min(left * 0.5, (0.1 + telling.random()) * 86_400_000));
      after = momentOf(telling, reply, later, after);
      say(telling, reply, { at: after, parentId: id, speakers });
      visible += Number(!reply.removed);
    }
  });
  return visible;
}

function speaker({ grounds }: Telling, key: string): Settler {
  return must(grounds.named.get(key), `voice ${key}`);
}

/** Staff comment at work, others when they are awake. */
function momentOf(
  { grounds: { calendar, plan }, random }: Telling,
  { by, ago }: DemoComment,
  guess: Date,
  after: Date,
): Date {
  const moment = ago === undefined ? guess : calendar.ago(ago);
  return plan.staff[by] ? calendar.atWork(moment, random, after) : calendar.awake(moment, random, after);
}

type Saying = { at: Date; parentId: string | null; speakers: Set<Settler> };

function say(telling: Telling, comment: DemoComment, { at, parentId, speakers }: Saying): string {
  const { grounds, place, threadId } = telling;
  const { rows, plan, calendar } = grounds;
  const author = speaker(telling, comment.by);
  const id = idAt(at);
  const subject = { kind: "comment" as const, id };
  const stance = parentId ? null : (comment.stance ?? null);
  const removal = comment.removed && { ...comment.removed, at: calendar.ago(comment.removed.ago) };
  rows.comments.push({
    ...{ id, threadId, parentId, stance, text: comment.text, createdAt: at },
    authorId: author.id,
    organisationId: spokenFor(grounds, comment),
    locale: comment.locale ?? telling.story.locale ?? plan.defaultLocale,
    helpfulCount: mark(telling, comment, { id, at, author }),
    ...(removal ? { visibility: "removed", removedAt: removal.at, removedReason: removal.rule } : {}),
  });
  note(rows, {
    ...place,
    subject,
    verb: "comment.posted",
    at,
    by: author.id,
    data: { waiting: false, reply: parentId !== null, stance, organisationId: spokenFor(grounds, comment) },
  });
  const people = [...speakers].filter((one) => one !== author);
  for (const personId of new Set(findMentions(comment.text, people).map((range) => range.personId))) {
    rows.mentions.push({ commentId: id, personId });
  }
  if (removal) tellRemoval(telling, removal, subject);
  if (comment.reported) tellReports(telling, comment.reported, subject);
  return id;
}

/** Those who found it helpful came while it stood there. */
function mark(
  { grounds, story, place, random }: Telling,
  { helpful = 0 }: DemoComment,
  { id, at, author }: { id: string; at: Date; author: Settler },
): number {
  const { rows, citizens, calendar } = grounds;
  const readers = pick(
    random,
    citizens.filter((one) => one !== author && one.here >= story.ago),
    helpful,
    ({ eager }) => eager,
  );
  for (const reader of readers) {
    const left = Math.min(calendar.now.getTime() - at.getTime(), 40 * 86_400_000);
    const createdAt = new Date(at.getTime() + left * random() ** 2);
    rows.helpfulMarks.push({ commentId: id, personId: reader.id, createdAt });
    note(rows, {
      ...place,
      subject: { kind: "comment", id },
      verb: "comment.markedHelpful",
      at: createdAt,
      by: reader.id,
    });
  }
  return readers.length;
}
