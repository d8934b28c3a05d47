import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { appeals } from "@/db/schema/moderation";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import { listDeeds } from "@/lib/audit/queries";
import { appealPath, appealToken } from "@/lib/discussion/appeal-link";
import { decideAppeal, makeAppeal } from "@/lib/moderation/appealing/commands";
import { findDecided } from "@/lib/moderation/appealing/decided";
import type { AppealOutcome } from "@/lib/moderation/appealing/input";
import { countOpenAppeals, findAppealOf, listAppeals } from "@/lib/moderation/appealing/queries";
import { countByMonth } from "@/lib/moderation/by-month";
import { hideOrganisation, showOrganisation } from "@/lib/organisations/deciding/commands";
import { endSpeaking } from "@/lib/organisations/membership/commands";
import { findOrganisationById } from "@/lib/organisations/queries";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { organise } from "@/tests/support/organisations";

const reason = "The page only sells mattresses.";
const words = "We give mattresses away, and sell none.";
const answer = "We have looked at it once more.";

/** An organisation with two speakers and a member, hidden by one of two moderators. */
async function hidden() {
  const here = await createTestCity();
  const person = (firstName: string) => here.person({ firstName, lastName: "Speaker" });
  const [sina, omar, member] = [await person("Sina"), await person("Omar"), await person("Mem")];
  const { id, name } = await organise(here, sina);
  await here.run((db) =>
    db.insert(organisationMembers).values([
      { organisationId: id, personId: omar.id, speaks: true },
      { organisationId: id, personId: member.id, speaks: false },
    ]),
  );
  const [first, second] = [
    await here.person({ role: "moderator" }),
    await here.person({ role: "moderator" }),
  ];
  await hide(here, first, id);
  const link = async (speaker: Person) => {
    const found = await here.run((db) => findOrganisationById({ db, actor: speaker }, id));
    const against = found?.hiddenAt ?? new Date(0);
    return { kind: "organisation", subjectId: id, against, speakerId: speaker.id } as const;
  };
  return { here, id, name, sina, omar, member, first, second, link };
}

type Scene = Awaited<ReturnType<typeof hidden>>;

const hide = (here: TestCity, actor: Person, id: string) =>
  here.run((db) => hideOrganisation({ db, actor, city: here.city }, { id, reason, rule: "advertising" }));

const object = (here: TestCity, about: Parameters<typeof appealToken>[1]) =>
  here.run((db) =>
    makeAppeal({ db, actor: here.visitor(), city: here.city }, { token: appealToken(here.id, about), words }),
  );

async function decide({ here }: Scene, actor: Person, outcome: AppealOutcome) {
  const [open] = await here.run((db) => listAppeals(db, { open: true, limit: 5 }));
  await within(here, actor, (context) => decideAppeal(context, { id: open?.id ?? "", outcome, answer }));
}

const toldTo = async ({ here }: Scene, { id }: Person) => {
  const rows = await here.run((db) =>
    db.select().from(mails).where(eq(mails.personId, id)).orderBy(mails.createdAt, mails.id),
  );
  return rows.map(({ text }) => text);
};

const isHidden = async ({ here, id, sina }: Scene) => {
  const found = await here.run((db) => findOrganisationById({ db, actor: sina }, id));
  return found?.hiddenAt !== null;
};

test("each speaker is mailed the rule, the reason, what was hidden and a link of their own; members are not", async () => {
  const scene = await hidden();
  for (const speaker of [scene.sina, scene.omar]) {
    const mail = (await toldTo(scene, speaker)).at(-1);
    for (const part of [
      "Advertising",
      reason,
      "old mill",
      appealPath(scene.here.id, await scene.link(speaker)),
    ])
      expect(mail).toContain(part);
  }
  expect(await toldTo(scene, scene.member)).toEqual([]);
});

test("one objection counts for all speakers, and the desk sees whose it is", async () => {
  const scene = await hidden();
  const { here, id, sina, omar, link } = scene;
  expect(await object(here, await link(sina))).toBe(true);
  expect(await object(here, await link(omar))).toBe(true);
  const rows = await here.run((db) => listAppeals(db, { open: true, limit: 5 }));
  expect(rows).toMatchObject([{ kind: "organisation", subjectId: id, personId: sina.id, words }]);
  expect(await here.run((db) => countOpenAppeals(db, [id]))).toBe(0);
  const decided = await here.run((db) => findDecided(db, { kind: "organisation", subjectId: id }));
  expect(decided).toMatchObject({ rule: "advertising", explanation: reason });
  expect(decided?.text).toMatch(/^Friends of the Mill: .*old mill/);
});

test("somebody else than who hid it shows it again, all speakers hear of it once, and the trail has both", async () => {
  const scene = await hidden();
  const { here, id, sina, omar, first, second, link } = scene;
  await object(here, await link(sina));
  await expect(decide(scene, first, "granted")).rejects.toThrow("moderation.refused.ownDecision");
  await expect(decide(scene, await here.person({ role: "communication" }), "granted")).rejects.toThrow(
    "errors.forbidden",
  );
  const before = new Map([
    [sina, await toldTo(scene, sina)],
    [omar, await toldTo(scene, omar)],
  ]);
  await decide(scene, second, "granted");
  expect(await isHidden(scene)).toBe(false);
  for (const [speaker, earlier] of before) {
    const told = (await toldTo(scene, speaker)).slice(earlier.length);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(answer);
    expect(told[0]).toContain("text and logo of your organisation again");
  }
  const trail = await here.run((db) =>
    listDeeds(db, { group: "moderating", person: null, from: null, until: null }, { after: null, limit: 9 }),
  );
  const seen = trail.map(({ verb, actorId }) => [verb, actorId]);
  expect(seen).toContainEqual(["organisation.hidden", first.id]);
  expect(seen).toContainEqual(["organisation.shown", second.id]);
  expect(seen).toContainEqual(["appeal.decided", second.id]);
  const [month] = await here.run((db) => countByMonth(db, { timeZone: "Europe/Brussels", months: 1 }));
  expect(month).toMatchObject({ hidden: 1, appeals: 1, granted: 1, stands: 0 });
  const said = await here.run((db) => db.select().from(events).where(eq(events.subjectId, id)));
  expect(JSON.stringify(said)).not.toContain("mattresses");
});

test("where the decision stands, its text stays hidden and the speakers read why", async () => {
  const scene = await hidden();
  await object(scene.here, await scene.link(scene.omar));
  await decide(scene, scene.second, "stands");
  expect(await isHidden(scene)).toBe(true);
  expect((await toldTo(scene, scene.sina)).at(-1)).toContain(answer);
  expect(await object(scene.here, await scene.link(scene.omar))).toBe(true);
  expect(await scene.here.run((db) => countOpenAppeals(db))).toBe(0);
});

test("nobody objects but a speaker, in six months, and to what stands", async () => {
  const scene = await hidden();
  const { here, id, sina, omar, member, first, link } = scene;
  const about = await link(sina);
  expect(await object(here, { ...about, speakerId: member.id })).toBe(false);
  expect(await object(here, { ...about, speakerId: undefined })).toBe(false);
  await here.run((db) => endSpeaking({ db, actor: sina }, { id, person: omar.id }));
  expect(await object(here, { ...about, speakerId: omar.id })).toBe(false);
  await here.run((db) => showOrganisation({ db, actor: first, city: here.city }, { id }));
  expect(await object(here, about)).toBe(false);
  await hide(here, first, id);
  expect(await object(here, about)).toBe(false);
  const age = (days: number) =>
    here.run((db) => db.update(organisations).set({ hiddenAt: sql`now() - make_interval(days => ${days})` }));
  await age(190);
  expect(await object(here, await link(sina))).toBe(false);
  await age(170);
  expect(await object(here, await link(sina))).toBe(true);
});

test("hidden by two at once it is hidden once, and its speakers hear of it once", async () => {
  const scene = await hidden();
  const { here, id, sina, second, link } = scene;
  const [about, told] = [await link(sina), (await toldTo(scene, sina)).length];
  await hide(here, second, id);
  expect(await link(sina)).toEqual(about);
  expect(await toldTo(scene, sina)).toHaveLength(told);
});

test("staff who show it again by themselves have answered the objection, and its speakers hear of it", async () => {
  const scene = await hidden();
  const { here, id, sina, first, link } = scene;
  const about = await link(sina);
  await object(here, about);
  await here.run((db) => showOrganisation({ db, actor: first, city: here.city }, { id }));
  expect(await here.run((db) => findAppealOf(db, about))).toMatchObject({ outcome: "granted" });
  expect((await toldTo(scene, sina)).at(-1)).toContain("can be seen by everyone again");
  // Once more changes nothing, and tells nobody.
  const before = (await toldTo(scene, sina)).length;
  await here.run((db) => showOrganisation({ db, actor: first, city: here.city }, { id }));
  expect(await toldTo(scene, sina)).toHaveLength(before);
});

test("an objection whose speaker has left is decided all the same", async () => {
  const scene = await hidden();
  const { here, sina, second, link } = scene;
  await object(here, await link(sina));
  await here.run((db) =>
    leaveCity({ db, actor: sina, city: here.city }, { keep: true, stoneTitle: "Withdrawn" }),
  );
  await decide(scene, second, "granted");
  expect(await here.run((db) => db.$count(appeals, eq(appeals.outcome, "granted")))).toBe(1);
  const found = await here.run((db) => findOrganisationById({ db, actor: second }, scene.id));
  expect(found?.hiddenAt).toBeNull();
});
