import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { appealToken } from "@/lib/discussion/appeal-link";
import { decideAppeal, makeAppeal } from "@/lib/moderation/appealing/commands";
import type { AppealOutcome } from "@/lib/moderation/appealing/input";
import { countOpenAppeals, findAppealOf, listAppeals } from "@/lib/moderation/appealing/queries";
import { countByMonth } from "@/lib/moderation/by-month";
import { removeContribution, restoreContribution } from "@/lib/moderation/commands";
import { listRecord } from "@/lib/moderation/queries";
import { suspendPerson } from "@/lib/moderation/suspending/commands";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, readIdea, within } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";

const removal = { rule: "advertising", explanation: "This sells something." } as const;
const answer = "We have looked at it once more.";

async function removed(project?: string, made?: TestCity) {
  const here = made ?? (await createTestCity());
  const [first, second] = [
    await here.person({ role: "moderator" }),
    await here.person({ role: "moderator" }),
  ];
  const idea = await postIdea(here, { project });
  await within(here, first, (context) =>
    removeContribution(context, { kind: "idea", id: idea.id, ...removal }),
  );
  const { removedAt } = await readIdea(here, idea.id);
  const about = { kind: "idea", subjectId: idea.id, against: removedAt ?? new Date() } as const;
  return { here, first, second, idea, about };
}

function object(
  here: TestCity,
  about: Parameters<typeof appealToken>[1],
  words = "It sells nothing at all.",
) {
  const token = appealToken(here.id, about);
  return here.run((db) => makeAppeal({ db, actor: here.visitor(), city: here.city }, { token, words }));
}

async function decide(here: TestCity, actor: Person, outcome: AppealOutcome) {
  const [open] = await here.run((db) => listAppeals(db, { open: true, limit: 5 }));
  await within(here, actor, (context) => decideAppeal(context, { id: open?.id ?? "", outcome, answer }));
}

async function mailTo(here: TestCity, personId: string) {
  const rows = await here.run((db) => db.select().from(mails).where(eq(mails.personId, personId)));
  return rows.map(({ text }) => text);
}

test("the mail about a removal leads to where its author objects, once, and staff see it", async () => {
  const { here, idea, about } = await removed();
  expect((await mailTo(here, idea.author.id)).join()).toContain(
    `/objection?token=${appealToken(here.id, about)}`,
  );
  expect(await object(here, about)).toBe(true);
  expect(await object(here, about, "And another thing that I forgot.")).toBe(true);
  const rows = await here.run((db) => listAppeals(db, { open: true, limit: 5 }));
  expect(rows).toMatchObject([{ words: "It sells nothing at all.", personId: idea.author.id }]);
});

test("somebody else than who decided takes it back: it is public again, mailed once and counted for everybody", async () => {
  const { here, first, second, idea, about } = await removed();
  await object(here, about);
  await expect(decide(here, first, "granted")).rejects.toThrow("moderation.refused.ownDecision");
  const before = (await mailTo(here, idea.author.id)).length;
  await decide(here, second, "granted");
  expect((await readIdea(here, idea.id)).visibility).toBe("public");
  const sent = (await mailTo(here, idea.author.id)).slice(before);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain(answer);
  const record = await here.run((db) => listRecord(db, { rule: null, after: null, limit: 5 }));
  expect(record.map(({ decision }) => decision)).toEqual(["restored", "removed"]);
  const [month] = await here.run((db) => countByMonth(db, { timeZone: "Europe/Brussels", months: 2 }));
  expect(month).toMatchObject({ removed: 1, restored: 1, appeals: 1, granted: 1, stands: 0 });
});

test("a decision that stands is mailed with its reason, and decided it is for good", async () => {
  const { here, second, idea, about } = await removed();
  await object(here, about);
  await decide(here, second, "stands");
  expect((await readIdea(here, idea.id)).visibility).toBe("removed");
  expect((await mailTo(here, idea.author.id)).join()).toContain(answer);
  const appeal = await here.run((db) => findAppealOf(db, about));
  await within(here, second, (context) =>
    decideAppeal(context, { id: appeal?.id ?? "", outcome: "granted", answer }),
  );
  expect((await readIdea(here, idea.id)).visibility).toBe("removed");
});

test("whoever is alone on the team decides about their own decision, too", async () => {
  const here = await createTestCity();
  const only = await here.person({ role: "moderator" });
  await here.run((db) =>
    db.update(people).set({ suspendedAt: new Date() }).where(eq(people.role, "superadmin")),
  );
  const idea = await postIdea(here);
  await within(here, only, (context) =>
    removeContribution(context, { kind: "idea", id: idea.id, ...removal }),
  );
  const { removedAt } = await readIdea(here, idea.id);
  await object(here, { kind: "idea", subjectId: idea.id, against: removedAt ?? new Date() });
  await decide(here, only, "granted");
  expect((await readIdea(here, idea.id)).visibility).toBe("public");
});

test("whoever is suspended objects without signing in, and is let in again", async () => {
  const here = await createTestCity();
  const [first, second] = [
    await here.person({ role: "moderator" }),
    await here.person({ role: "moderator" }),
  ];
  const person = await here.person();
  await within(here, first, (context) =>
    suspendPerson(context, { id: person.id, reason: "Three times spam." }),
  );
  const read = async () =>
    (await here.run((db) => db.select().from(people).where(eq(people.id, person.id))))[0];
  const against = (await read())?.suspendedAt ?? new Date();
  await object(here, { kind: "account", subjectId: person.id, against });
  await decide(here, second, "granted");
  expect((await read())?.suspendedAt).toBeNull();
});

test("staff who bring it back by themselves have answered the objection", async () => {
  const { here, first, idea, about } = await removed();
  await object(here, about);
  await within(here, first, (context) =>
    restoreContribution(context, { kind: "idea", id: idea.id, explanation: "That was our mistake." }),
  );
  expect(await here.run((db) => countOpenAppeals(db))).toBe(0);
  expect(await here.run((db) => findAppealOf(db, about))).toMatchObject({ outcome: "granted" });
});

test("moderators of a project see and decide objections there, and none about accounts", async () => {
  const here = await createTestCity();
  const project = await startProject(here);
  await here.run((db) => insertBoard(db, project));
  const { about, idea } = await removed(project.code, here);
  await object(here, about);
  const outside = await removed(undefined, here);
  await object(here, outside.about);
  const external = { ...(await here.person({ role: "external_moderator" })), moderates: [project.id] };
  const within_ = [project.id];
  const rows = await here.run((db) => listAppeals(db, { open: true, within: within_, limit: 5 }));
  expect(rows.map(({ subjectId }) => subjectId)).toEqual([idea.id]);
  const other = await here.run((db) => findAppealOf(db, outside.about));
  const decideAs = (id: string) =>
    within(here, external, (context) => decideAppeal(context, { id, outcome: "granted", answer }));
  await expect(decideAs(other?.id ?? "")).rejects.toThrow("errors.forbidden");
  await decideAs(rows[0]?.id ?? "");
  expect((await readIdea(here, idea.id)).visibility).toBe("public");
});

test("an objection's words are in no event", async () => {
  const { here, about } = await removed();
  await object(here, about, "Words that nobody should find in the ledger.");
  const rows = await here.run((db) => db.select().from(events));
  expect(JSON.stringify(rows)).not.toContain("nobody should find");
});
