import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import type { Sql } from "postgres";
import { topics } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { ForbiddenError, NotFoundError, RuleError } from "@/lib/base/errors";
import { settingsChanged } from "@/lib/cities/context";
import { saveOwnCity } from "@/lib/cities/editing";
import { loadSettings } from "@/lib/cities/settings";
import { postCommentInput } from "@/lib/discussion/input";
import { followLedger } from "@/lib/events/reading/follow";
import { recordEvent } from "@/lib/events/record";
import { answerIdea } from "@/lib/ideas/answering/commands";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import { submitIdea } from "@/lib/ideas/commands";
import { commentOnIdea, withdrawOwnComment } from "@/lib/ideas/discussing/commands";
import { editIdea, withdrawIdea } from "@/lib/ideas/editing/commands";
import { submitIdeaInput } from "@/lib/ideas/input";
import { supportIdea, takeSupportBack } from "@/lib/ideas/supporting/commands";
import { figuresReader } from "@/lib/insight/figures/reader";
import { approveContribution, removeContribution, restoreContribution } from "@/lib/moderation/commands";
import { type Person, visitor } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import type { TestCity } from "@/tests/support/city";
import { changeSettings } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";
import { answerSurvey, attend, type OpenActivities, openActivities, speak } from "./activity-happenings";

/** How often each happens beside the others. */
const weights = {
  ...{ submit: 10, support: 24, unsupport: 12, comment: 6, for: 4, against: 4, answer: 6, read: 20 },
  ...{ edit: 5, withdraw: 2, withdrawComment: 2, remove: 3, restore: 4, removeComment: 2, approve: 5 },
  ...{ leave: 1, leaveWithAll: 1, zone: 2, survey: 10, meeting: 4, argue: 8 },
};
type Kind = keyof typeof weights;
const kinds = (Object.keys(weights) as Kind[]).map((kind) => ({
  weight: weights[kind],
  arbitrary: fc.constant(kind),
}));

/** Days on which clocks change somewhere, at midnight too, and what lies around them. */
const edges = [
  "2026-03-29",
  "2026-10-25",
  "2026-03-08",
  "2026-04-24",
  "2026-10-30",
  "2026-01-01",
  "2026-03-01",
];
const moment = fc.oneof(
  fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -1500, max: 1500 })).map(([day, minutes]) => {
    return new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000);
  }),
  fc.date({ min: new Date("2025-08-01"), max: new Date("2026-11-01"), noInvalidDate: true }),
);

const zones = [
  "Europe/Brussels",
  "America/Sao_Paulo",
  "Africa/Cairo",
  "Asia/Beirut",
  "America/Havana",
  "Pacific/Apia",
];

/** One thing that happens: to which of the people and ideas there are then, and when. */
const happening = fc.record({
  kind: fc.oneof(...kinds),
  who: fc.nat(20),
  what: fc.nat(50),
  at: moment,
  zone: fc.constantFrom(...zones),
});
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

/** Things that happen one after the other, in a city of that zone. */
export const story = fc.record({
  zone: fc.constantFrom(...zones),
  happenings: fc.array(happening, { minLength: 60, maxLength: 120, size: "max" }),
  /** How many have happened when the city begins its first projects. */
  projectsAfter: fc.nat(50),
});
export type Story = typeof story extends fc.Arbitrary<infer One> ? One : never;

/** Plays all of it, on the boards and in the activities of the city and of projects, while the roll-ups follow now and then, and at the end. */
export async function play(
  here: TestCity,
  owner: Sql,
  { happenings, projectsAfter }: Omit<Story, "zone">,
): Promise<void> {
  await changeSettings(here, { reviewNewAccounts: true, promiseDays: 30 });
  const cast: Cast = {
    owner,
    staff: await here.superadmin(),
    people: [],
    boards: [],
    surveys: [],
    ...{ meetings: [], debates: [] },
  };
  await here.run((db) => openActivities(db, cast, null));
  for (let count = 0; count < 6; count += 1) cast.people.push(await here.person({ reviewed: count > 1 }));
  const follow = () => followLedger(here.id, [figuresReader]);
  await follow();
  for (const [index, one] of happenings.entries()) {
    if (index === projectsAfter) cast.boards = await openBoards(here, cast);
    if (one.kind === "read") await follow();
    else await happen(here, cast, one);
  }
  await follow();
}

/** The boards of two projects, one of which has a second one, and the other activities. */
async function openBoards(here: TestCity, cast: Cast): Promise<Cast["boards"]> {
  const [street, park] = [await startProject(here), await startProject(here)];
  return here.run(async (db) => {
    for (const { id } of [street, park]) {
      await recordEvent(
        { db, actor: cast.staff },
        { verb: "project.created", subject: { kind: "project", id } },
      );
    }
    await openActivities(db, cast, street.id);
    return [
      { project: street.code, activityId: await insertBoard(db, street) },
      { project: park.code, activityId: await insertBoard(db, park) },
      { project: park.code, activityId: await insertBoard(db, park, { slug: "second-board" }) },
    ];
  });
}

/** Plays one thing by the command that does it; what the rules refuse does not happen. */
async function happen(here: TestCity, cast: Cast, one: Happening): Promise<void> {
  try {
    const began = await here.run(async (db) => {
      await act(here, db, cast, one);
      const [row] = await db.execute<Began>(
        sql`select now()::text as now, pg_current_xact_id()::text as transaction`,
      );
      return row ?? { now: "", transaction: "" };
    });
    const dating = { owner: cast.owner, cityId: here.id, ...began, at: one.at };
    if (one.kind === "survey") await dateUnnamed(dating);
    await date(dating);
  } catch (error) {
    const refused = [RuleError, NotFoundError, ForbiddenError].some((kind) => error instanceof kind);
    if (!refused) throw error;
  }
}

/** `owner` may change the ledger. */
type Cast = OpenActivities & {
  people: Person[];
  staff: Person;
  owner: Sql;
  boards: { project: string; activityId: string }[];
};

async function act(
  here: TestCity,
  db: CityDb,
  cast: Cast,
  { kind, who, what, zone }: Happening,
): Promise<void> {
  const actor = cast.people[who % cast.people.length];
  if (!actor) return;
  const settings = await loadSettings(db);
  const context = { db, actor, city: here.city, settings };
  const staff = { ...context, actor: cast.staff };
  const idea = pick(
    await db.execute<Owned>(sql`select id, author_id as author from ideas order by id`),
    what,
  );
  const comment = pick(
    await db.execute<Owned>(sql`select id, author_id as author from comments order by id`),
    what,
  );
  const owner = (owned: Owned) => cast.people.find(({ id }) => id === owned.author) ?? actor;
  const explanation = "For a reason that is long enough.";
  if (kind === "submit") {
    const board = cast.boards[what % (cast.boards.length + 2)];
    const { id } = await submitIdea(context, {
      ...(await ideaText(db, what)),
      project: board?.project ?? "",
    });
    // Which of two boards of a project is posted on is not for this test.
    if (board) await db.update(ideas).set({ activityId: board.activityId }).where(eq(ideas.id, id));
    return;
  }
  const [survey, meeting, debate] = [
    pick(cast.surveys, what),
    pick(cast.meetings, what),
    pick(cast.debates, what),
  ];
  if (kind === "argue" && debate) await speak(context, debate, what);
  if (kind === "survey" && survey) {
    return answerSurvey({ db, here, actor: who % 3 === 0 ? visitor : actor }, survey);
  }
  if (kind === "meeting" && meeting) return attend({ db, here, actor }, meeting, cast.staff);
  if (kind === "leave" || kind === "leaveWithAll") {
    await leaveCity(context, { keep: kind === "leave", stoneTitle: "Gone" });
    cast.people = cast.people.filter(({ id }) => id !== actor.id);
    return;
  }
  if (kind === "zone") {
    await saveOwnCity(db, { timeZone: zone });
    return recordEvent({ db, actor: cast.staff }, settingsChanged(here.city, "languages"));
  }
  if (kind === "unsupport") {
    const given = pick(
      await db.execute<Given>(sql`select * from supports order by idea_id, person_id`),
      what,
    );
    const supporter = cast.people.find(({ id }) => id === given?.person_id);
    if (given && supporter)
      await takeSupportBack({ ...context, actor: supporter }, { ideaId: given.idea_id });
  }
  if (idea) {
    const ideaId = idea.id;
    if (kind === "support") await supportIdea(context, { ideaId });
    if (kind === "comment" || kind === "for" || kind === "against") {
      const stance = kind === "comment" ? "" : kind;
      await commentOnIdea(context, { ideaId, ...postCommentInput.parse({ text: "So it is.", stance }) });
    }
    if (kind === "edit") {
      await editIdea({ db, actor: owner(idea) }, { ideaId, images: [], ...(await ideaText(db, what + 1)) });
    }
    if (kind === "withdraw") await withdrawIdea({ db, actor: owner(idea) }, { ideaId });
    if (kind === "answer") await answerIdea(staff, answer(ideaId, what));
    if (kind === "remove")
      await removeContribution(staff, { kind: "idea", id: ideaId, rule: "offTopic", explanation });
    if (kind === "restore") await restoreContribution(staff, { kind: "idea", id: ideaId, explanation });
    if (kind === "approve") await approveContribution(staff, { kind: "idea", id: ideaId });
  }
  if (comment) {
    if (kind === "withdrawComment") {
      await withdrawOwnComment({ db, actor: owner(comment) }, { commentId: comment.id });
    }
    if (kind === "removeComment") {
      await removeContribution(staff, { kind: "comment", id: comment.id, rule: "offTopic", explanation });
    }
    if (kind === "restore")
      await restoreContribution(staff, { kind: "comment", id: comment.id, explanation });
    if (kind === "approve") await approveContribution(staff, { kind: "comment", id: comment.id });
  }
}

type Given = { idea_id: string; person_id: string };
type Owned = { id: string; author: string | null };

async function ideaText(db: CityDb, seed: number) {
  const known = await db.select({ id: topics.id }).from(topics).orderBy(topics.id);
  const topicId = seed % 3 === 0 ? "" : (pick(known, seed)?.id ?? "");
  return submitIdeaInput.parse({
    title: `Idea number ${seed}`,
    text: "It would be good if the city had this.",
    topicId,
  });
}

function answer(ideaId: string, seed: number) {
  const status = (["under_review", "accepted", "done"] as const)[seed % 3];
  const department = seed % 2 ? "Parks" : "Streets";
  return answerIdeaInput.parse({
    ideaId,
    status,
    department,
    text: "We have looked at it.",
    signedName: "Kim",
  });
}

function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(1, items.length)];
}

type Began = { now: string; transaction: string };
type Dating = Began & { owner: Sql; cityId: string; at: Date };

/** Moves what was written then to the moment at which it is to have happened; the app itself cannot change its ledger. */
async function date({ owner, cityId, now: began, at }: Dating): Promise<void> {
  await owner`update survey_answers set sent_at = ${at}
    where city_id = ${cityId} and sent_at = date_trunc('milliseconds', ${began}::text::timestamptz)`;
  await owner`update ideas set created_at = ${at}, published_second = floor(extract(epoch from ${at}::timestamptz))
    where city_id = ${cityId} and id::text in (select subject_id from events
      where city_id = ${cityId} and recorded_at = ${began}::text::timestamptz and verb in ('idea.submitted', 'idea.published'))`;
  for (const table of ["comments", "supports", "answers"]) {
    await owner`update ${owner(table)} set created_at = ${at} where city_id = ${cityId} and created_at = ${began}::text::timestamptz`;
  }
  await owner`update events set occurred_at = ${at} where city_id = ${cityId} and recorded_at = ${began}::text::timestamptz`;
}

/** What is anonymous is written down at the beginning of its day; only its transaction says which row it is. */
async function dateUnnamed({ owner, cityId, now: began, transaction, at }: Dating): Promise<void> {
  await owner`update events e
    set occurred_at = date_trunc('day', ${at}::timestamptz at time zone c.time_zone) at time zone c.time_zone
    from cities c where c.id = e.city_id and e.city_id = ${cityId} and e.verb = 'survey.answered'
      and e.xmin = ${transaction}::xid and e.recorded_at <> ${began}::text::timestamptz`;
}
