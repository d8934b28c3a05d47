import type { DemoIdea, DemoPlace } from "@/db/seed/model";
import { newId, slugify } from "@/lib/base/ids";
import { dayOf } from "@/lib/base/wall-clock";
import { findNeighbourhood } from "@/lib/cities/geo/find-neighbourhood";
import { dueOnPosting } from "@/lib/ideas/promise";
import type { IdeaStatus } from "@/lib/ideas/status";
import { arrivals, chanceOf, codeOf, pick } from "./chance";
import { type Grounds, must, type Settler, spokenFor } from "./grounds";
import { idAt, note } from "./ledger";
import { type Act, play, type Telling } from "./play";
import { tellRemoval } from "./tell-removal";
import { tellSteps } from "./tell-steps";
import { tellTalk } from "./tell-talk";

/** One idea and all that came of it, told in the order of time by the rules that commands go by. */
export function tellIdea(grounds: Grounds, story: DemoIdea): void {
  const { plan, calendar, rows, settings, boards } = grounds;
  const boardId = story.project
    ? must(boards.get(story.project), `board of ${story.project}`)
    : grounds.boardId;
  const random = chanceOf(`${plan.slug} ${story.key}`);
  const posted = story.ago < 1 ? calendar.ago(story.ago) : calendar.awake(calendar.ago(story.ago), random);
  const author = must(grounds.named.get(story.by), `voice ${story.by}`);
  const where = placeOf(grounds, story, random);
  const code = codeOf(random);
  const [id, threadId] = [idAt(posted), newId()];
  const topicId = must(grounds.topics.get(story.topic), `topic ${story.topic}`);
  const challenge = plan.challenges?.find(({ key }) => key === story.project);
  const decidesOn = challenge ? dayOf(calendar.ago(challenge.decides), plan.timeZone) : null;
  const due = dueOnPosting(settings, posted, plan.timeZone, decidesOn);
  const place = {
    subject: { kind: "idea" as const, id },
    activityId: boardId,
    neighbourhoodId: where.neighbourhoodId,
  };
  const dueAt = due?.dueAt.toISOString() ?? null;
  note(rows, {
    ...place,
    verb: "idea.submitted",
    at: posted,
    by: author.id,
    data: { waiting: false, dueAt, topicId, organisationId: spokenFor(grounds, story) },
  });
  const telling: Telling = { grounds, story, author, posted, place, threadId, random };
  const removed = story.removed && calendar.atWork(calendar.ago(story.removed.ago), random, posted);
  const played = play(telling, due, [...answering(telling), ...supporting(telling, removed)]);
  rows.threads.push({ id: threadId });
  rows.ideas.push({
    ...{ id, threadId, activityId: boardId, code, topicId, ...where, ...played },
    slug: slugify(story.title),
    title: story.title,
    text: story.text,
    locale: story.locale ?? plan.defaultLocale,
    authorId: author.id,
    organisationId: spokenFor(grounds, story),
    commentCount: tellTalk(telling),
    publishedSecond: Math.floor(posted.getTime() / 1000),
    shuffle: Math.floor(random() * 2 ** 30),
    createdAt: posted,
    ...(story.removed && removed
      ? { visibility: "removed", removedAt: removed, removedReason: story.removed.rule }
      : {}),
  });
  tellFields(telling, { ideaId: id, activityId: boardId });
  tellSteps(telling);
  if (story.removed && removed) {
    tellRemoval(telling, { ...story.removed, at: removed }, { kind: "idea", id });
  }
}

type Posted = { ideaId: string; activityId: string };

/** What it says to the questions of its board. */
function tellFields({ grounds: { asked, rows }, story }: Telling, place: Posted): void {
  const said = Object.entries(story.says ?? {});
  if (said.length === 0) return;
  const values = said.map(([key, choice]) => {
    const line = asked.get(story.project ?? "")?.find(({ plan }) => plan.key === key)?.line;
    const { id } = must(line, `question ${key}`);
    return [id, must(line?.choices[choice], `choice of ${key}`).id];
  });
  rows.ideaFields.push({ ...place, values: Object.fromEntries(values) });
}

function answering({ grounds: { calendar }, story, posted, random }: Telling): Act[] {
  let after = posted;
  return (story.answers ?? []).map((answer) => {
    after = calendar.atWork(calendar.ago(answer.ago), random, after);
    return { kind: "answer" as const, at: after, answer };
  });
}

const closed: IdeaStatus[] = ["done", "declined"];

/** Until it was decided or removed, people come by: neighbours and the eager more often than others. */
function supporting({ grounds, story, author, posted, random }: Telling, removed: Date | undefined): Act[] {
  const { calendar, citizens, newcomers, plan } = grounds;
  const last = story.answers?.find(({ status }) => closed.includes(status));
  const closes = plan.challenges?.find(({ key }) => key === story.project)?.closes ?? 0;
  const until = closes > 0 ? calendar.ago(closes) : new Date(calendar.now.getTime() - 120_000);
  const to = removed ?? (last ? calendar.ago(last.ago + 0.4) : until);
  const area = areaOf(plan.places, story);
  const weight = ({ home, eager }: Settler) => eager * (home && home === area ? 3 : 1);
  const others = citizens.filter(({ id, here }) => id !== author.id && here >= story.ago);
  const times = arrivals(random, story.supports, { from: posted, to, rising: story.rising });
  const supporters = pick(random, others, story.supports, weight).map((person, index) => {
    const moment = times[index] ?? to;
    return { kind: "support" as const, at: calendar.awake(moment, random, posted), person };
  });
  const together = story.key === plan.newcomers.idea ? newcomers : [];
  const yesterday = calendar.ago(1).getTime();
  return [
    ...supporters,
    ...together.map((person, index) => ({
      ...{ kind: "support" as const, person },
      at: new Date(yesterday + index * 140_000),
    })),
  ];
}

function areaOf(places: Record<string, DemoPlace>, { place, area }: DemoIdea): string | null {
  return place ? must(places[place], `place ${place}`).neighbourhood : (area ?? null);
}

/** Two ideas about one place are a few steps apart, as pins of different people are; in the same neighbourhood. */
function placeOf(grounds: Grounds, story: DemoIdea, random: () => number) {
  const slug = areaOf(grounds.plan.places, story);
  const neighbourhoodId = slug ? must(grounds.neighbourhoods.get(slug), `neighbourhood ${slug}`) : null;
  if (!story.place) return { neighbourhoodId, lat: null, lng: null, address: "" };
  const { lat, lng, address } = must(grounds.plan.places[story.place], `place ${story.place}`);
  const near = { lat: round(lat + (random() - 0.5) * 0.0006), lng: round(lng + (random() - 0.5) * 0.0009) };
  const at = findNeighbourhood(grounds.shapes, near)?.slug === slug ? near : { lat, lng };
  return { neighbourhoodId, ...at, address };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
