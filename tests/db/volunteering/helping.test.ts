import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { volunteerOffers } from "@/db/schema/volunteering";
import { createActivity, publishActivity } from "@/lib/activities/commands";
import { findActivityById } from "@/lib/activities/queries";
import { versionOf } from "@/lib/cities/editing";
import { firstRules } from "@/lib/engagement/scoring/deeds";
import type { Person } from "@/lib/people/actor";
import { personalData } from "@/lib/people/exporting/queries";
import { leaveCity } from "@/lib/people/leaving/commands";
import { addCause, changeCause, removeCause } from "@/lib/volunteering/causes/commands";
import { addCauseInput, changeCauseInput } from "@/lib/volunteering/causes/input";
import { causeShown } from "@/lib/volunteering/causes/shown";
import { markDone, offerHelp, takeHelpBack, writeToHelpers } from "@/lib/volunteering/helping/commands";
import { findCause, listHelpers } from "@/lib/volunteering/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { crowd, untilTaken } from "@/tests/support/crowd";
import { settleScores, walletOf } from "@/tests/support/engagement";
import { within } from "@/tests/support/idea";
import { startCause } from "@/tests/support/volunteering";

type Place = { code: string; causeId: string };

const offer = (here: TestCity, actor: Person, { code, causeId: cause }: Place, message = "") =>
  within(here, actor, (context) => offerHelp(context, { code, cause, message }));
const takeBack = (here: TestCity, actor: Person, { code, causeId: cause }: Place) =>
  within(here, actor, (context) => takeHelpBack(context, { code, cause }));
const helpersOf = (here: TestCity, { causeId }: Pick<Place, "causeId">) =>
  here.run((db) => listHelpers(db, causeId));
const subjects = (here: TestCity, person: Person) =>
  here.run(async (db) =>
    (await db.select({ subject: mails.subject }).from(mails).where(eq(mails.personId, person.id))).map(
      ({ subject }) => subject,
    ),
  );

test("of two hundred who offer at once exactly as many are taken as are needed", async () => {
  const here = await createTestCity();
  const place = await startCause(here, { needed: 50 });
  const all = await crowd(here, 200);
  const taken = await Promise.all(
    all.map((person) =>
      untilTaken(() => offer(here, person, place)).then(
        () => true,
        (error) => {
          expect(String(error)).toContain("volunteering.isFull");
          return false;
        },
      ),
    ),
  );
  expect(taken.filter(Boolean)).toHaveLength(50);
  expect(await helpersOf(here, place)).toHaveLength(50);
});

test("whoever offers is thanked once, takes it back, and somebody else can help", async () => {
  const here = await createTestCity();
  const place = await startCause(here, { needed: 1 });
  const [ada, ben] = [await here.person(), await here.person()];
  await offer(here, ada, place, "I bring a ladder");
  await offer(here, ada, place);
  expect(await subjects(here, ada)).toEqual(["Thank you for offering help: Clear the bank"]);
  expect(await helpersOf(here, place)).toMatchObject([{ personId: ada.id, message: "I bring a ladder" }]);
  await expect(offer(here, ben, place)).rejects.toThrow("volunteering.isFull");
  await takeBack(here, ada, place);
  await offer(here, ben, place);
  expect((await helpersOf(here, place)).map(({ personId }) => personId)).toEqual([ben.id]);
  const verbs = await here.run((db) =>
    db
      .select({ verb: events.verb })
      .from(events)
      .where(and(eq(events.activityId, place.id), inArray(events.actorId, [ada.id, ben.id]))),
  );
  expect(verbs.map(({ verb }) => verb).sort()).toEqual([
    ...["volunteering.offered", "volunteering.offered", "volunteering.withdrawn"],
  ]);
});

test("it is for people with an account and a name, while it is open; taken back it is also after that", async () => {
  const here = await createTestCity();
  const open = await startCause(here, {}, { who: "everyone" });
  const visiting = here.run((db) =>
    offerHelp(
      { db, actor: here.visitor(), city: here.city },
      { code: open.code, cause: open.causeId, message: "" },
    ),
  );
  await expect(visiting).rejects.toThrow("errors.signInNeeded");
  const nameless = await here.person({ firstName: "", lastName: "" });
  await expect(offer(here, nameless, open)).rejects.toThrow("errors.nameNeeded");
  const over = await startCause(here, {}, { closesAt: new Date(Date.now() - 1000) });
  const ada = await here.person();
  await expect(offer(here, ada, over)).rejects.toThrow("activities.refused.ended");
  await here.run((db) => db.insert(volunteerOffers).values({ causeId: over.causeId, personId: ada.id }));
  await takeBack(here, ada, over);
  expect(await helpersOf(here, over)).toEqual([]);
});

test("helping earns points by staff's list and a mail, offering alone does not, and what is done is over", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const place = await startCause(here);
  const [ada, ben] = [await here.person(), await here.person()];
  for (const person of [ada, ben]) await offer(here, person, place);
  await settleScores(here);
  expect((await walletOf(here, ada)).score).toBe(0);
  const done = { activity: place.id, cause: place.causeId };
  await within(here, actor, (context) => markDone(context, { ...done, people: [ada.id] }));
  await within(here, actor, (context) => markDone(context, { ...done, people: [ada.id] }));
  await settleScores(here);
  expect((await walletOf(here, ada)).score).toBe(firstRules.helpGiven.points);
  expect((await walletOf(here, ben)).score).toBe(0);
  expect(await subjects(here, ada)).toContain("It is done, with your help: Clear the bank");
  expect((await subjects(here, ada)).length).toBe(2);
  expect(await subjects(here, ben)).toHaveLength(1);
  await expect(offer(here, await here.person(), place)).rejects.toThrow("volunteering.isDone");
  await expect(takeBack(here, ben, place)).rejects.toThrow("volunteering.isDone");
  // Somebody who was forgotten is noted later.
  await within(here, actor, (context) => markDone(context, { ...done, people: [ben.id] }));
  expect(await here.run((db) => findCause(db, place.id, place.causeId))).toMatchObject({
    offered: 2,
    helped: 2,
  });
});

test("staff write to all who offered by the platform's mail, and nobody else does", async () => {
  const here = await createTestCity();
  const place = await startCause(here);
  const ada = await here.person();
  const letter = { activity: place.id, cause: place.causeId, letter: "Bring gloves." };
  const actor = await here.superadmin();
  await expect(within(here, actor, (context) => writeToHelpers(context, letter))).rejects.toThrow("nobody");
  await offer(here, ada, place);
  await within(here, actor, (context) => writeToHelpers(context, letter));
  const [mail] = await here.run((db) =>
    db.select().from(mails).where(eq(mails.subject, "About your help: Clear the bank")),
  );
  expect(mail?.personId).toBe(ada.id);
  expect(mail?.text).toContain("Bring gloves.");
  await expect(within(here, ada, (context) => writeToHelpers(context, letter))).rejects.toThrow(
    "errors.forbidden",
  );
});

test("what help is needed for is planned, never for fewer than offered it, and taken off only before", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id } = await within(here, actor, (context) =>
    createActivity(context, { kind: "volunteering", title: { en: "Hands" }, project: null }),
  );
  const activity = await here.run((db) => findActivityById(db, id));
  expect(activity?.who).toBe("signed_in");
  await expect(within(here, actor, (context) => publishActivity(context, { id }))).rejects.toThrow(
    "nothingToDo",
  );
  const fields = { activity: id, "title.en": "Clear the bank", needed: "2" };
  const times = { startsAt: "2027-03-01T10:00", endsAt: "2027-03-01T09:00" };
  const wrong = addCauseInput.parse({ ...fields, ...times });
  await expect(within(here, actor, (context) => addCause(context, wrong))).rejects.toThrow("order");
  expect(addCauseInput.safeParse({ ...fields, needed: "" }).success).toBe(false);
  const added = await within(here, actor, (context) => addCause(context, addCauseInput.parse(fields)));
  await within(here, actor, (context) => publishActivity(context, { id }));
  const place = { code: activity?.code ?? "", causeId: added.id };
  for (const person of [await here.person(), await here.person()]) await offer(here, person, place);
  const change = async (needed: string) => {
    const before = await here.run((db) => findCause(db, id, added.id));
    if (!before) throw new Error("a cause");
    const version = versionOf(causeShown(before, here.city.locales, here.city.timeZone));
    const input = changeCauseInput.parse({ ...fields, id: added.id, version, needed });
    return within(here, actor, (context) => changeCause(context, input));
  };
  await expect(change("1")).rejects.toThrow("volunteering.admin.fewer");
  expect(await change("3")).toEqual({ ok: true });
  await expect(
    within(here, actor, (context) => removeCause(context, { activity: id, id: added.id })),
  ).rejects.toThrow("volunteering.admin.stays");
});

test("whoever leaves takes their offer along, and reads before what they offered", async () => {
  const here = await createTestCity();
  const place = await startCause(here);
  const ada = await here.person();
  await offer(here, ada, place, "Mornings only");
  const own = await here.run((db) => personalData(db, here.city, ada.id));
  expect(own.helpOffered).toMatchObject([{ cause: { en: "Clear the bank" }, message: "Mornings only" }]);
  await here.run((db) => leaveCity({ db, actor: ada, city: here.city }, { keep: true, stoneTitle: "Gone" }));
  expect(await helpersOf(here, place)).toEqual([]);
});

test("another city neither sees what help is needed for nor offers any", async () => {
  const [here, other] = [await createTestCity(), await createTestCity()];
  const place = await startCause(here);
  expect(await other.run((db) => findCause(db, place.id, place.causeId))).toBeNull();
  await expect(offer(other, await other.person(), place)).rejects.toThrow("errors.notFound");
});
