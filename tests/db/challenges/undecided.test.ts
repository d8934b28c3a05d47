import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { announceRecognition } from "@/lib/challenges/announcing/commands";
import { archiveProject, reopenProject } from "@/lib/projects/publishing/commands";
import { challengeWithFinalists, finalistsOf, name, startChallenge } from "@/tests/support/challenges";
import { createTestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";

test("the order of finalists does not give away who will be recognised before it is said", async () => {
  const here = await createTestCity();
  const { id: activity, shade, fountain, staff } = await challengeWithFinalists(here);
  const order = async () => (await finalistsOf(here, activity)).map(({ ideaId }) => ideaId);
  await name(here, staff, { activity, idea: fountain.id, award: "winner" });
  expect(await order()).toEqual([shade.id, fountain.id]);
  await within(here, staff, (context) => announceRecognition(context, { activity }));
  expect(await order()).toEqual([fountain.id, shade.id]);
});

test("whoever is suspended by then gets no mail of being recognised", async () => {
  const here = await createTestCity();
  const { id: activity, shade, staff } = await challengeWithFinalists(here);
  await name(here, staff, { activity, idea: shade.id, award: "winner" });
  const own = eq(mails.personId, shade.author.id);
  const before = await here.run((db) => db.$count(mails, own));
  await here.run((db) =>
    db.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, shade.author.id)),
  );
  await within(here, staff, (context) => announceRecognition(context, { activity }));
  expect(await here.run((db) => db.$count(mails, own))).toBe(before);
});

test("a challenge that closed with its project stays closed once finalists are named, though the project opens again", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const project = await startProject(here);
  const { id: activity, code } = await startChallenge(here, { projectId: project.id });
  const { id: idea } = await postIdea(here, { activity: code });
  await within(here, staff, (context) => archiveProject(context, project));
  await name(here, staff, { activity, idea });
  await within(here, staff, (context) => reopenProject(context, project));
  await expect(postIdea(here, { activity: code })).rejects.toThrow("board.closed");
  await name(here, staff, { activity, idea, award: "winner" });
});
