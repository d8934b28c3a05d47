import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { answers, follows, ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { dayOf } from "@/lib/base/wall-clock";
import { answerIdea } from "@/lib/ideas/answering/commands";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import { countRecipients } from "@/lib/ideas/answering/recipients";
import { followIdea } from "@/lib/ideas/following/commands";
import { dueAfterDays } from "@/lib/ideas/promise";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";

type Fields = Partial<Record<"status" | "text" | "nextDay" | "department", string>>;

const answer = (here: TestCity, actor: Person, ideaId: string, fields: Fields = {}) =>
  within(here, actor, (context) =>
    answerIdea(
      context,
      answerIdeaInput.parse({
        ideaId,
        status: "accepted",
        text: "We will put up three benches in spring.",
        signedName: "Mia Mayor",
        signedTitle: "Mayor",
        department: "Parks",
        ...fields,
      }),
    ),
  );
const letters = (here: TestCity) =>
  here.run((db) =>
    db
      .select({
        recipient: mails.recipient,
        subject: mails.subject,
        text: mails.text,
        personId: mails.personId,
      })
      .from(mails)
      .where(eq(mails.kind, "answer")),
  );
const setPerson = (here: TestCity, person: Person, values: Partial<typeof people.$inferInsert>) =>
  here.run((db) => db.update(people).set(values).where(eq(people.id, person.id)));

test("author, supporters and followers are told once each, in their language, and nobody else", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const { id, author } = await postIdea(here, { title: "A bench under the lime tree" });
  const [both, french, silent, gone, stranger] = await Promise.all(
    Array.from({ length: 5 }, () => here.person()),
  );
  if (!both || !french || !silent || !gone || !stranger) throw new Error("five people were asked for");
  for (const person of [both, french, silent, gone, author, staff]) {
    await within(here, person, (context) => supportIdea(context, { ideaId: id }));
  }
  await within(here, both, (context) => followIdea(context, { ideaId: id }));
  await setPerson(here, french, { locale: "fr" });
  await setPerson(here, silent, { mailAnswers: false });
  await setPerson(here, gone, { deletedAt: new Date(), email: null });
  expect(await here.run((db) => countRecipients({ db, actor: staff }, id))).toBe(3);
  const { told } = await answer(here, staff, id);
  expect(told).toBe(3);
  const sent = await letters(here);
  expect(sent.map(({ personId }) => personId).sort()).toEqual([author.id, both.id, french.id].sort());
  for (const { subject, text } of sent) {
    expect(subject).toContain("A bench under the lime tree");
    expect(text).toContain("three benches in spring");
    expect(text).toContain("Mia Mayor, Mayor, Parks");
  }
});

test("an imported idea without people is answered without a single mail", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  await here.run((db) =>
    db
      .update(ideas)
      .set({ authorId: null, authorName: "Somebody", source: "import" })
      .where(eq(ideas.id, id)),
  );
  expect((await answer(here, await here.superadmin(), id)).told).toBe(0);
  expect(await letters(here)).toHaveLength(0);
});

test("a city of many supporters is told in one go", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const crowd = Array.from({ length: 2500 }, (_, index) => ({
    id: crypto.randomUUID(),
    email: `p${index}@${here.city.slug}.example`,
    locale: "en",
  }));
  await here.run(async (db) => {
    await db.insert(people).values(crowd);
    await db.insert(follows).values(crowd.map((person) => ({ ideaId: id, personId: person.id })));
  });
  expect((await answer(here, await here.superadmin(), id)).told).toBe(2501);
  const sent = await letters(here);
  expect(new Set(sent.map(({ recipient }) => recipient)).size).toBe(2501);
});

test("an answer is on the idea, in the ledger, and says whether it came in time", async () => {
  const here = await createTestCity();
  await changeSettings(here, { promiseDays: 30 });
  const staff = await here.superadmin();
  const [early, late] = [await postIdea(here), await postIdea(here, { title: "Another bench" })];
  await here.run((db) =>
    db
      .update(ideas)
      .set({ dueAt: new Date("2020-01-01") })
      .where(eq(ideas.id, late.id)),
  );
  await answer(here, staff, early.id);
  await answer(here, staff, late.id, { status: "declined", text: "There is a water main below." });
  expect(await readIdea(here, early.id)).toMatchObject({ status: "accepted", dueAt: null, dueReason: null });
  expect((await readIdea(here, early.id)).answeredAt).not.toBeNull();
  const rows = await here.run((db) => db.select().from(answers));
  expect(rows.find(({ ideaId }) => ideaId === early.id)).toMatchObject({
    statusBefore: "proposed",
    onTime: 1,
  });
  expect(rows.find(({ ideaId }) => ideaId === late.id)).toMatchObject({ status: "declined", onTime: 0 });
  const recorded = await here.run((db) =>
    db
      .select({ data: events.data, department: events.department, actorId: events.actorId })
      .from(events)
      .where(and(eq(events.verb, "idea.answered"), eq(events.subjectId, early.id))),
  );
  expect(recorded).toMatchObject([
    {
      actorId: staff.id,
      department: "Parks",
      data: { from: "proposed", to: "accepted", onTime: true, told: 1 },
    },
  ]);
});

test("the day of the next step becomes the new due date, to the end of that day", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const { id } = await postIdea(here);
  const wanted = dueAfterDays(new Date(), 60, here.city.timeZone);
  await answer(here, staff, id, { status: "under_review", nextDay: dayOf(wanted, here.city.timeZone) });
  expect(await readIdea(here, id)).toMatchObject({ dueAt: wanted, dueReason: "nextStep", answeredAt: null });
});

test.each([
  ["a day that is past", { nextDay: "2020-02-03" }, "idea.answer.dayPast"],
  ["a day in another life", { nextDay: "2090-02-03" }, "idea.answer.dayFar"],
  ["a next step after the end", { status: "done", nextDay: "2027-02-03" }, "idea.answer.nothingFollows"],
  ["a way back to the start", { status: "proposed" }, "idea.answer.notFromThere"],
])("%s is refused, and nothing changes or is sent", async (_, fields, messageKey) => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  await expect(answer(here, await here.superadmin(), id, fields)).rejects.toMatchObject({ messageKey });
  expect((await readIdea(here, id)).status).toBe("proposed");
  expect(await letters(here)).toHaveLength(0);
});

test("a refusal without a reason cannot be stored, whoever writes it", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const row = { id: crypto.randomUUID(), ideaId: id, statusBefore: "proposed", status: "declined" };
  const signed = { text: "No.       ", locale: "en", signedName: "Mia", department: "Parks" };
  await expect(here.run((db) => db.insert(answers).values({ ...row, ...signed }))).rejects.toThrow();
});

test("citizens and other cities' staff cannot answer", async () => {
  const [here, elsewhere] = [await createTestCity(), await createTestCity()];
  const { id } = await postIdea(here);
  await expect(answer(here, await here.person(), id)).rejects.toMatchObject({
    messageKey: "errors.forbidden",
  });
  await expect(answer(elsewhere, await elsewhere.superadmin(), id)).rejects.toMatchObject({
    messageKey: "errors.notFound",
  });
});

test("two people answering at the same moment answer one after the other", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const [one, other] = [await here.superadmin(), await here.superadmin()];
  const results = await Promise.allSettled([
    answer(here, one, id, { status: "done" }),
    answer(here, other, id, { status: "accepted" }),
  ]);
  const kept = await here.run((db) =>
    db.select({ before: answers.statusBefore, after: answers.status }).from(answers),
  );
  const { status } = await readIdea(here, id);
  expect(results.some((result) => result.status === "fulfilled")).toBe(true);
  // Done cannot become accepted again, so either one was refused, or accepted came first and then done.
  expect(status).toBe("done");
  expect(kept.at(-1)?.after).toBe("done");
});
