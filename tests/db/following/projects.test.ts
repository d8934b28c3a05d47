import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { projectFollows, projectTellings } from "@/db/schema/following";
import { news } from "@/db/schema/news";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { newCode, newId } from "@/lib/base/ids";
import { versionOf } from "@/lib/cities/editing";
import { followProject, unfollowProject } from "@/lib/following/commands";
import { listFollowed } from "@/lib/following/queries";
import { tellInCity } from "@/lib/following/tell";
import { finishMail } from "@/lib/mail/finish";
import { readUnsubscribeToken } from "@/lib/mail/unsubscribe";
import { type Actor, type Person, visitor } from "@/lib/people/actor";
import { unsubscribe } from "@/lib/people/commands";
import { personalData } from "@/lib/people/exporting/queries";
import { leaveCity } from "@/lib/people/leaving/commands";
import { changeTexts } from "@/lib/projects/commands";
import { findProjectById } from "@/lib/projects/queries";
import { askForReviews } from "@/lib/projects/reviewing/ask";
import { sectionShown } from "@/lib/projects/shown";
import { insertActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";
import { clockAt, mailsOf } from "@/tests/support/updates";

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const follow = (here: TestCity, actor: Actor, { id }: { id: string }) =>
  here.run((db) => followProject({ db, actor }, { id }));
const tell = (here: TestCity, hour = 10) =>
  here.run((db) => tellInCity(db, here.city, clockAt(here, "2026-11-27", hour)));
const told = (here: TestCity) => mailsOf(here, "followed");

/** What was told counts as told on a day before. */
const nextDay = (here: TestCity) =>
  here.run((db) => db.update(projectTellings).set({ toldAt: sql`told_at - interval '1 day'` }));

async function report(here: TestCity, projectId: string, title: string, publishAt = ago(0.1)) {
  const said = { id: newId(), code: newCode(5), slug: "", title: { en: title }, body: { en: "It happens." } };
  await here.run((db) => db.insert(news).values({ ...said, projectId, publishAt }));
  return said;
}

/** Somebody who follows the project since some hours. */
async function follower(here: TestCity, project: { id: string }, since = 20): Promise<Person> {
  const person = await here.person();
  await follow(here, person, project);
  await here.run((db) =>
    db
      .update(projectFollows)
      .set({ createdAt: ago(since) })
      .where(eq(projectFollows.personId, person.id)),
  );
  return person;
}

test("a public project is followed once and no longer; a draft, another city's and nothing are not", async () => {
  const here = await createTestCity();
  const [project, draft] = [await startProject(here), await startProject(here, { publishAt: null })];
  const ada = await here.person();
  await follow(here, ada, project);
  await follow(here, ada, project);
  expect((await here.run((db) => listFollowed(db, ada.id))).projects).toMatchObject([{ id: project.id }]);
  await here.run((db) => unfollowProject({ db, actor: ada }, project));
  await here.run((db) => unfollowProject({ db, actor: ada }, project));
  expect((await here.run((db) => listFollowed(db, ada.id))).projects).toEqual([]);
  const verbs = (await here.run((db) => db.select().from(events).where(eq(events.actorId, ada.id)))).map(
    ({ verb, projectId }) => `${verb} ${projectId === project.id}`,
  );
  expect(verbs.filter((verb) => verb.includes("follow"))).toEqual([
    "project.followed true",
    "project.unfollowed true",
  ]);
  await expect(follow(here, ada, draft)).rejects.toThrow();
  await expect(follow(here, visitor, project)).rejects.toThrow("errors.signInNeeded");
  await expect(follow(here, await here.person({ role: "policy_maker" }), project)).rejects.toThrow();
  const other = await createTestCity();
  await expect(follow(other, await other.person(), project)).rejects.toThrow();
});

test("followers are told in one mail what happened, by day, and of each project once a day", async () => {
  const here = await createTestCity();
  const project = await startProject(here, { publishAt: ago(900) });
  const ada = await follower(here, project);
  await report(here, project.id, "The diggers are here");
  await report(here, project.id, "Planned", new Date(Date.now() + 3_600_000));
  const inProject = { projectId: project.id };
  await here.run(async (db) => {
    await insertActivity(db, "How do you get there?", { ...inProject, closesAt: ago(-300) });
    await insertActivity(db, "Where shall the trees be?", {
      ...inProject,
      publishAt: ago(800),
      closesAt: ago(-48),
    });
    await insertActivity(db, "Not yet", { ...inProject, opensAt: ago(-5) });
    await insertActivity(db, "Long open", { ...inProject, publishAt: ago(800) });
  });
  await tell(here, 8);
  await tell(here, 20);
  expect(await told(here)).toEqual([]);
  await Promise.all([tell(here), tell(here), tell(here)]);
  const [mail, ...more] = await told(here);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ personId: ada.id, subject: "A new Mill Street: 3 things are new" });
  expect(mail?.text).toMatch(/The diggers are here.*News/s);
  expect(mail?.text).toMatch(/How do you get there\?.*open until/s);
  expect(mail?.text).toMatch(/Where shall the trees be\?.*closes on/s);
  expect(mail?.text).not.toMatch(/Planned|Not yet|Long open/);
  await report(here, project.id, "A pipe broke");
  await tell(here);
  expect(await told(here)).toHaveLength(1);
  await nextDay(here);
  await tell(here);
  const [, second] = await told(here);
  expect(second?.subject).toBe("A new Mill Street: A pipe broke");
  expect(second?.text).not.toContain("diggers");
});

test("what was there before somebody followed, or happened in another project, is no news to them", async () => {
  const here = await createTestCity();
  const [project, other] = [await startProject(here), await startProject(here)];
  await report(here, project.id, "Before", ago(5));
  await report(here, other.id, "Elsewhere");
  await follower(here, project, 1);
  await tell(here);
  expect(await told(here)).toEqual([]);
  await nextDay(here);
  await follower(here, project, 20);
  await tell(here);
  expect(await told(here)).toEqual([]);
});

test("each hears in their language, and the mail's link ends these mails and no others", async () => {
  const here = await createTestCity();
  const project = await startProject(here);
  const [ada, zoe] = [await follower(here, project), await follower(here, project)];
  await here.run((db) => db.update(people).set({ locale: "fr" }).where(eq(people.id, zoe.id)));
  await report(here, project.id, "The diggers are here");
  await tell(here);
  const mails = await told(here);
  expect(mails.map(({ personId }) => personId).sort()).toEqual([ada.id, zoe.id].sort());
  const french = mails.find(({ personId }) => personId === zoe.id);
  if (!french) throw new Error("no mail");
  expect(french.text).toContain("que vous suivez");
  const { headers } = finishMail(here.city, french, "fr");
  const token = /token=([^>]+)/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  expect(readUnsubscribeToken(here.id, token)).toEqual({ personId: zoe.id, topic: "follows" });
  expect(await here.run((db) => unsubscribe(db, here.id, token))).toBe(true);
  await nextDay(here);
  await report(here, project.id, "A pipe broke");
  await tell(here);
  expect((await told(here)).filter(({ personId }) => personId === zoe.id)).toHaveLength(1);
  const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, zoe.id)));
  expect(row).toMatchObject({ mailFollows: false, mailAnswers: true, mailReplies: true });
});

/** A project with somebody who took part and somebody who follows, and its end. */
async function ending(values: Partial<typeof projects.$inferInsert> = {}) {
  const here = await createTestCity();
  const project = await startProject(here, values);
  await here.run((db) => insertBoard(db, project));
  const { author } = await postIdea(here, { project: project.code });
  // Whoever took part and follows, too, is not told twice.
  await follow(here, author, project);
  const fan = await follower(here, project);
  const archive = () => here.run((db) => db.update(projects).set({ archiveAt: sql`now()` }));
  const say = async () => {
    const actor = await here.superadmin();
    const stored = await here.run((db) => findProjectById(db, project.id));
    if (!stored) throw new Error("the project is gone");
    const version = versionOf(sectionShown("outcome", stored, here.city.locales));
    const outcome = { en: "Trees were **planted**." };
    const input = { ...stored, id: project.id, section: "outcome" as const, version, outcome };
    await here.run((db) => changeTexts({ db, actor, city: here.city }, input));
  };
  const hour = async () => {
    await askForReviews({ cityId: here.id });
    await tell(here);
  };
  const heard = async (person: Person) =>
    (
      await here.run((db) =>
        db.execute<{ subject: string; text: string }>(
          sql`select subject, text from mails where person_id = ${person.id} and text like '%planted%'
        or person_id = ${person.id} and subject like '%what came of it%' order by created_at`,
        ),
      )
    ).map(({ subject }) => subject);
  return { here, project, author, fan, archive, say, hour, heard };
}

test("what came of a project stands in the mail that asks who took part, and followers hear of it by themselves, each once", async () => {
  const { author, fan, archive, say, hour, heard } = await ending();
  await say();
  await archive();
  await hour();
  await hour();
  expect(await heard(author)).toEqual([expect.stringContaining("Two questions")]);
  expect(await heard(fan)).toEqual(["A new Mill Street: what came of it"]);
});

test("what is said only after people were asked is told once to whoever took part", async () => {
  const { here, author, fan, archive, say, hour, heard } = await ending();
  await archive();
  await hour();
  expect(await heard(author)).toEqual([]);
  await say();
  await hour();
  await nextDay(here);
  await hour();
  expect(await heard(author)).toEqual(["What came of it: A new Mill Street"]);
  expect(await heard(fan)).toEqual(["A new Mill Street: what came of it"]);
});

test("what somebody follows is among their data, and goes with their account", async () => {
  const here = await createTestCity();
  const project = await startProject(here);
  const ada = await follower(here, project);
  const data = await here.run((db) => personalData(db, here.city, ada.id));
  expect(data.projectsFollowed).toMatchObject([{ path: `/projects/${project.code}` }]);
  await here.run((db) =>
    leaveCity({ db, actor: ada, city: here.city }, { keep: true, stoneTitle: "A former member" }),
  );
  expect(await here.run((db) => db.$count(projectFollows))).toBe(0);
});
