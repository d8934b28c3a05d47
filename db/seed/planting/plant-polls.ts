import { activities } from "@/db/schema/city";
import { pollQuestions, polls } from "@/db/schema/polls";
import type { DemoPoll } from "@/db/seed/model-activities";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { dayOf, momentOf } from "@/lib/base/wall-clock";
import { arrivals, chanceOf, codeOf, draw, pick } from "./chance";
import { type Grounds, must } from "./grounds";
import { idAt, note } from "./ledger";

/** What people vote on, at home or in a hall, and how they voted. */
export async function plantPolls(db: CityDb, grounds: Grounds): Promise<void> {
  for (const poll of grounds.plan.polls ?? []) await plant(db, grounds, poll);
}

async function plant(db: CityDb, grounds: Grounds, poll: DemoPoll): Promise<void> {
  const { plan, calendar, rows, projects, named } = grounds;
  const { key, published, title, intro, closes } = poll;
  const id = newId();
  const random = chanceOf(`${plan.slug} poll ${key}`);
  const code = codeOf(random);
  const projectId = poll.project ? must(projects.get(poll.project), `project ${poll.project}`) : null;
  const by = must(named.get(poll.by), `staff ${poll.by}`).id;
  const publishAt = calendar.ago(published);
  const closesAt =
    closes === undefined
      ? null
      : momentOf(`${dayOf(calendar.ago(closes), plan.timeZone)}T20:00`, plan.timeZone);
  await db.insert(activities).values({
    ...{ id, kind: "poll", code, slug: `poll-${code}`, projectId, title, intro, publishAt, closesAt },
    createdAt: calendar.ago(published + 1),
  });
  await db.insert(polls).values({ activityId: id, byHand: closes === undefined, changeable: true });
  const told = { subject: { kind: "activity" as const, id }, projectId, activityId: id };
  note(rows, { ...told, verb: "activity.created", at: calendar.ago(published + 1), by });
  note(rows, { ...told, verb: "activity.published", at: publishAt, by });
  for (const [index, asked] of poll.questions.entries()) {
    const questionId = newId();
    const choices = asked.choices.map(({ weight: _, ...label }) => ({ id: newId(), label }));
    const openedAt = asked.stands ? calendar.ago(0.01 * (poll.questions.length - index)) : null;
    await db.insert(pollQuestions).values({
      ...{ id: questionId, activityId: id, position: index + 1, title: asked.title, choices, openedAt },
      closedAt:
        asked.stands === "closed" ? calendar.ago(0.01 * (poll.questions.length - index) - 0.005) : null,
    });
    const weights = asked.choices.map(({ weight }) => weight);
    for (const { personId, at } of votersOf(grounds, random, asked.votes, openedAt ?? publishAt)) {
      const chosen = choices[draw(random, weights)]?.id ?? "";
      const vote = { questionId, voter: personId, personId };
      rows.pollVoters.push(vote);
      rows.pollVotes.push({ ...vote, id: idAt(at), choices: [chosen], votedAt: at });
      note(rows, { ...told, verb: "poll.voted", at, by: personId, data: { question: questionId } });
    }
  }
}

/** The demo's accounts find it open to them. */
function votersOf(grounds: Grounds, random: () => number, votes: number, from: Date) {
  const { calendar, citizens, named } = grounds;
  const shown = new Set([...named.values()].map(({ id }) => id));
  const able = citizens.filter(({ id, here }) => calendar.ago(here) < from && !shown.has(id));
  const chosen = pick(random, able, votes, ({ eager }) => eager);
  const times = arrivals(random, chosen.length, { from, to: calendar.ago(0.001) });
  return chosen.map(({ id }, index) => ({ personId: id, at: times[index] ?? from }));
}
