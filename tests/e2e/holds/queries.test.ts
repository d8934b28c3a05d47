import { activityFollows, projectFollows } from "@/db/schema/following";
import { milestones } from "@/db/schema/milestones";
import { news } from "@/db/schema/news";
import { newCode, newId } from "@/lib/base/ids";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import type { Person } from "@/lib/people/actor";
import { offerHelp } from "@/lib/volunteering/helping/commands";
import { sendBlock } from "@/tests/support/blocks";
import type { TestCity } from "@/tests/support/city";
import { say, startDebate } from "@/tests/support/debates";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { readServerLog } from "@/tests/support/e2e/server-log";
import { expect, test } from "@/tests/support/e2e/test";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { organise } from "@/tests/support/organisations";
import { insertPoll, startPoll, vote } from "@/tests/support/polls";
import { startProject } from "@/tests/support/projects";
import { startCause } from "@/tests/support/volunteering";

type Place = { city: TestCity; staff: Person; anybody: Person };

/** A page and what it lists: `more` adds one of each kind, and the page may not ask for it one by one. */
type Scene = { path: string; as?: Person; more: (index: number) => Promise<unknown> };

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

async function tellNews({ city }: Place, index: number, projectId: string | null = null) {
  const said = { title: { en: `News ${index}` }, body: { en: "It happens." } };
  const told = { id: newId(), code: newCode(5), slug: `news-${index}`, projectId, ...said };
  await city.run((db) => db.insert(news).values({ ...told, publishAt: days(-index / 100) }));
}

const scenes: Record<string, (place: Place) => Promise<Scene>> = {
  promises: async ({ city }) => ({
    path: "/promises",
    more: async (index) => {
      const idea = await postIdea(city);
      await changeIdea(city, idea.id, { dueAt: days(index - 3), dueReason: "posted" });
      const project = await startProject(city, { department: `Department ${index}` });
      const step = { title: { en: "Benches" }, department: "Parks", dueAt: days(index - 3) };
      await city.run((db) =>
        db.insert(milestones).values([
          { ...step, id: newId(), projectId: project.id },
          { ...step, id: newId(), ideaId: idea.id },
        ]),
      );
    },
  }),
  "a debate": async ({ city, staff }) => {
    const debate = await startDebate(city);
    return {
      path: `/take-part/${debate.code}/${debate.slug}`,
      as: staff,
      more: async (index) => {
        const debater = await city.person({ reviewed: true });
        await say(city, debater, debate, index % 2 ? "for" : "against", `Reason ${index}.`);
      },
    };
  },
  "a poll": async ({ city }) => {
    const choices = ["Yes", "No"];
    const poll = await startPoll(
      city,
      Array.from({ length: 2 }, () => ({ choices })),
    );
    return {
      path: `/take-part/${poll.code}/${poll.slug}`,
      more: async () => vote(city, await city.person(), poll, { places: [0] }),
    };
  },
  "what help is needed": async ({ city, anybody }) => {
    const cause = await startCause(city, { needed: 50 });
    return {
      path: `/take-part/${cause.code}/${cause.slug}`,
      as: anybody,
      more: async () => {
        const actor = await city.person();
        const input = { code: cause.code, cause: cause.causeId, message: "I bring a ladder." };
        await city.run((db) => offerHelp({ db, actor, city: city.city }, input));
      },
    };
  },
  "what can be taken part in": async ({ city }) => ({
    path: "/take-part",
    more: async (index) => {
      await startDebate(city);
      await startCause(city);
      const project = index % 2 ? await startProject(city) : null;
      await city.run((db) =>
        insertPoll(db, [{ choices: ["Yes", "No"] }], { activity: { projectId: project?.id ?? null } }),
      );
    },
  }),
  news: async (place) => ({
    path: "/news",
    more: async (index) => {
      await tellNews(place, index);
      await tellNews(place, index + 50, (await startProject(place.city)).id);
    },
  }),
  organisations: async ({ city }) => ({
    path: "/organisations",
    more: async (index) => organise(city, await city.person(), { name: `Friends ${index}` }),
  }),
  "an organisation": async ({ city }) => {
    const speaker = await city.person({ reviewed: true });
    const { code } = await organise(city, speaker);
    return {
      path: `/organisations/${code}/friends-of-the-mill`,
      more: async () => postIdea(city, { author: speaker }),
    };
  },
  "the calendar": async (place) => ({
    path: "/admin/calendar",
    as: place.staff,
    more: async (index) => {
      await tellNews(place, index);
      await startProject(place.city, { archiveAt: days(0.1) });
      await startDebate(place.city, { closesAt: days(0.1) });
    },
  }),
  "a project": async (place) => {
    const project = await startProject(place.city);
    await sendBlock(place.city, place.staff, { project: project.id, kind: "news" });
    return {
      path: `/projects/${project.code}/${project.slug}`,
      as: place.anybody,
      more: async (index) => {
        await tellNews(place, index, project.id);
        await startDebate(place.city, { projectId: project.id });
      },
    };
  },
  "what somebody follows": async ({ city, anybody }) => ({
    path: "/account/following",
    as: anybody,
    more: async () => {
      const [project, debate] = [await startProject(city), await startDebate(city)];
      await city.run(async (db) => {
        await db.insert(projectFollows).values({ projectId: project.id, personId: anybody.id });
        await db.insert(activityFollows).values({ activityId: debate.id, personId: anybody.id });
      });
    },
  }),
  "the dashboard": async ({ city, staff }) => ({
    path: "/admin/insight",
    as: staff,
    more: async (index) => {
      const idea = await postIdea(city);
      await changeIdea(city, idea.id, { dueAt: days(index), dueReason: "posted" });
      await startProject(city, { department: `Department ${index}` });
      await followLedger(city.id, [figuresReader]);
    },
  }),
};

/** How often the server asked the database for a page, once what seldom changes is known. */
async function queriesOf(browser: PlainBrowser, path: string): Promise<number> {
  const counts: number[] = [];
  for (let visit = 0; visit < 3; visit += 1) {
    const answer = await browser.get(path);
    expect(answer.status, path).toBe(200);
    const id = String(answer.headers["x-request-id"]);
    const line = () =>
      readServerLog()
        .split("\n")
        .find((one) => one.includes(`"${id}"`) && one.includes('"queries"'));
    await expect.poll(line).toBeTruthy();
    counts.push((JSON.parse(line() ?? "{}") as { queries: number }).queries);
  }
  return Math.min(...counts);
}

for (const [name, scene] of Object.entries(scenes)) {
  test(`${name}: however much there is, the database is asked as often`, async ({ city }) => {
    const place = { city, staff: await city.superadmin(), anybody: await city.person() };
    const { path, as, more } = await scene(place);
    const browser = new PlainBrowser(city.host, as && (await city.session(as)));
    for (let index = 1; index <= 2; index += 1) await more(index);
    const few = await queriesOf(browser, path);
    expect(few).toBeGreaterThan(0);
    for (let index = 3; index <= 9; index += 1) await more(index);
    expect(await queriesOf(browser, path)).toBe(few);
  });
}
