import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { savedReplies } from "@/db/schema/answering";
import { events, mails } from "@/db/schema/events";
import { answers } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/base/ids";
import { loadSettings } from "@/lib/cities/settings";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { getTranslator } from "@/lib/i18n/translator";
import { cosignAnswer } from "@/lib/ideas/answering/cosigning/commands";
import { fillAnswer } from "@/lib/ideas/answering/fill-answer";
import { answerFormInput } from "@/lib/ideas/answering/form-input";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import { signerOf } from "@/lib/ideas/answering/signer";
import { sendTogether, writeTogether } from "@/lib/ideas/answering/together/commands";
import { fillTogether } from "@/lib/ideas/answering/together/fill-together";
import { togetherFormInput, writeTogetherInput } from "@/lib/ideas/answering/together/input";
import { readTogether } from "@/lib/ideas/answering/together/read";
import { assignIdea } from "@/lib/ideas/assigning/commands";
import { answerersAt, assigneeOf } from "@/lib/ideas/assigning/queries";
import { countInbox, listInbox } from "@/lib/ideas/inbox/queries";
import { noteIdea, removeNote } from "@/lib/ideas/noting/commands";
import { notesOn } from "@/lib/ideas/noting/queries";
import { owedBy } from "@/lib/ideas/reminding/whose";
import { fillIn } from "@/lib/ideas/replying/fill";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { findIdea } from "@/lib/ideas/viewing/queries";
import type { Person } from "@/lib/people/actor";
import { answeredIdea } from "@/tests/support/answering";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea, readIdea, within } from "@/tests/support/idea";

const text = "Dear {name}, we look at “{title}” until {date}.";
const together = (ideas: string[], values: object = {}) =>
  writeTogetherInput.parse({
    ...{ ideas, status: "under_review", text, locale: "en", signedName: "Mia Mayor", department: "Parks" },
    ...values,
  });
const write = (here: TestCity, actor: Person, ideas: string[], values: object = {}) =>
  within(here, actor, (context) => writeTogether(context, together(ideas, values)));
const send = (here: TestCity, actor: Person, id: string) =>
  within(here, actor, (context) => sendTogether(context, { id }));
const answersTo = (here: TestCity, ideaId: string) =>
  here.run((db) => db.select({ text: answers.text }).from(answers).where(eq(answers.ideaId, ideaId)));

async function twoIdeas() {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const [one, other] = [
    await postIdea(here, { title: "Benches" }),
    await postIdea(here, {
      title: "Shade",
      author: await here.person({ firstName: "Omar", lastName: "Two" }),
    }),
  ];
  return { here, staff, one, other };
}

test("several ideas get one answer, each with its own name, title and date in it, and its readers are told", async () => {
  const { here, staff, one, other } = await twoIdeas();
  await within(here, await here.person(), (context) => supportIdea(context, { ideaId: one.id }));
  const { id } = await write(here, staff, [one.id, other.id], { nextDay: "2031-05-04" });
  expect(await answersTo(here, one.id)).toEqual([]);
  const read = await within(here, staff, (context) => readTogether(context, id));
  expect(read?.previews.map(({ recipients, conflict }) => [recipients, conflict])).toEqual([
    [2, null],
    [1, null],
  ]);
  expect(read?.previews[1]?.mail.text).toContain("Dear Omar Two, we look at “Shade” until 4 May 2031.");
  expect(await send(here, staff, id)).toEqual({ answered: 2, told: 3 });
  expect(await answersTo(here, one.id)).toEqual([
    { text: "Dear Ines Author, we look at “Benches” until 4 May 2031." },
  ]);
  const sent = await here.run((db) => db.select().from(mails).where(eq(mails.kind, "answer")));
  const toOmar = sent.find(({ personId }) => personId === other.author.id);
  expect(toOmar?.text).toBe(read?.previews[1]?.mail.text);
});

test("sent again, or twice at once, nothing is sent twice", async () => {
  const { here, staff, one, other } = await twoIdeas();
  const { id } = await write(here, staff, [one.id, other.id]);
  await Promise.all([send(here, staff, id), send(here, staff, id)]);
  await send(here, staff, id);
  expect(await answersTo(here, one.id)).toHaveLength(1);
  expect(await answersTo(here, other.id)).toHaveLength(1);
});

test("where one idea cannot get the answer any more none does, and it is named", async () => {
  const { here, staff, one, other } = await twoIdeas();
  const { id } = await write(here, staff, [one.id, other.id]);
  await changeIdea(here, other.id, { status: "done" });
  const refused = await send(here, staff, id).catch((error) => error);
  expect(refused).toMatchObject({ messageKey: "answering.conflicts", values: { titles: "“Shade”" } });
  expect(await answersTo(here, one.id)).toEqual([]);
  const read = await within(here, staff, (context) => readTogether(context, id));
  expect(read?.previews.map(({ conflict }) => conflict)).toEqual([null, "status"]);
});

test("nobody answers together what they may not answer alone, or reads what was written", async () => {
  const { here, staff, one, other } = await twoIdeas();
  const citizen = await here.person();
  const head: Person = { ...(await here.person({ role: "department_head" })), leads: ["Parks"] };
  for (const actor of [citizen, head]) {
    await expect(write(here, actor, [one.id, other.id])).rejects.toThrow("errors.forbidden");
  }
  const { id } = await write(here, staff, [one.id, other.id]);
  for (const actor of [citizen, head]) {
    await expect(send(here, actor, id)).rejects.toThrow("errors.forbidden");
    expect(await within(here, actor, (context) => readTogether(context, id))).toBeNull();
  }
});

test("a saved reply is put after what was typed, in the city's words and with the idea's own in it", async () => {
  const { here, staff, one } = await twoIdeas();
  const replyId = newId();
  await here.run((db) => db.insert(savedReplies).values({ id: replyId, name: "Thanks", text: { en: text } }));
  const input = answerFormInput.parse({
    ...{ intent: "fill", ideaId: one.id, replyId, text: "Hello.", status: "accepted", nextDay: "2031-05-04" },
    ...{ signedName: "Mia", department: "" },
  });
  if (input.intent !== "fill") throw new Error("it would have been sent");
  const fill = (actor: Person) =>
    within(here, actor, (context) => fillAnswer({ ...context, t: getTranslator("en"), locale: "en" }, input));
  const filled = await fill(staff);
  expect(filled.values).toMatchObject({
    ...{ status: "accepted", nextDay: "2031-05-04", signedName: "Mia" },
    text: "Hello.\n\nDear Ines Author, we look at “Benches” until 4 May 2031.",
  });
  await expect(fill(await here.person())).rejects.toThrow("errors.forbidden");
  expect(answerFormInput.safeParse({ ideaId: one.id }).error?.issues.map(({ path }) => path.join())).toEqual(
    answerIdeaInput.safeParse({ ideaId: one.id }).error?.issues.map(({ path }) => path.join()),
  );
});

test("put into one answer to several ideas, a saved reply keeps its places for what each has of its own", async () => {
  const { here, staff, one, other } = await twoIdeas();
  const replyId = newId();
  await here.run((db) => db.insert(savedReplies).values({ id: replyId, name: "Thanks", text: { en: text } }));
  const chosen = [one.id, other.id];
  const input = togetherFormInput.parse({
    ...{ intent: "fill", ideas: chosen, replyId, text: "Hello.", status: "accepted", signedName: "Mia" },
  });
  if (input.intent !== "fill") throw new Error("it would have been sent");
  const fill = (actor: Person) =>
    within(here, actor, (context) =>
      fillTogether({ ...context, t: getTranslator("en"), locale: "en" }, input),
    );
  const { values } = await fill(staff);
  expect(values).toMatchObject({
    status: "accepted",
    signedName: "Mia",
    ideas: chosen,
    text: `Hello.\n\n${text}`,
  });
  const { id } = await write(here, staff, chosen, { text: values.text });
  const read = await within(here, staff, (context) => readTogether(context, id));
  expect(read?.previews.map((preview) => preview.text)).toEqual([
    expect.stringContaining("Dear Ines Author, we look at “Benches” until"),
    expect.stringContaining("Dear Omar Two, we look at “Shade” until"),
  ]);
  const head: Person = { ...(await here.person({ role: "department_head" })), leads: ["Parks"] };
  for (const actor of [await here.person(), head])
    await expect(fill(actor)).rejects.toThrow("errors.forbidden");
  expect(togetherFormInput.parse({ ...together(chosen), nextDay: "" }).intent).toBe("send");
});

test("braces that mean nothing stay as they were typed, and a filling is not filled again", () => {
  const filling = { name: "{title}", title: "Shade", date: "today" };
  expect(fillIn("{name} {nobody} {title} { date }", filling)).toBe("{title} {nobody} Shade { date }");
});

test("an idea is given to who may answer it; they are told once, and the inbox shows it as theirs", async () => {
  const { here, staff, one, other } = await twoIdeas();
  const moderator = await here.person({ role: "moderator", firstName: "Vic", lastName: "Tor" });
  const assign = (personId: string | null) =>
    within(here, staff, (context) => assignIdea(context, { ideaId: one.id, personId }));
  await assign(moderator.id);
  await assign(moderator.id);
  expect(await here.run((db) => assigneeOf(db, one.id))).toEqual({ id: moderator.id, name: "Vic Tor" });
  const told = await here.run((db) => db.select().from(mails).where(eq(mails.kind, "assigned")));
  expect(told.map(({ personId }) => personId)).toEqual([moderator.id]);
  const taxonomy = await here.run(loadTaxonomy);
  const mine = { view: "all", status: null, topicId: null, department: "", found: null } as const;
  const filter = { ...mine, taxonomy, answeringDepartment: "", assigneeId: moderator.id };
  const rows = await here.run((db) => listInbox(db, filter, { after: null, limit: 10 }));
  expect(rows.map(({ id, assignee }) => [id, assignee])).toEqual([[one.id, "Vic Tor"]]);
  expect((await here.run((db) => countInbox(db, filter))).all).toBe(1);
  await expect(assign((await here.person({ role: "policy_maker" })).id)).rejects.toThrow(
    "answering.notAnswering",
  );
  await expect(assign(one.author.id)).rejects.toThrow("answering.notAnswering");
  await assign(null);
  expect(await here.run((db) => assigneeOf(db, one.id))).toBeNull();
  expect(other.id).not.toBe(one.id);
});

test("what is due is owed by whoever it was given to, whosever department it is", () => {
  const staff = { role: "moderator", department: "Parks", leads: [], moderates: [] };
  const [ada, bela] = [
    { ...staff, id: "ada" },
    { ...staff, id: "bela", department: "Roads" },
  ];
  const idea = { department: "Parks", projectId: null, assigneeId: "bela" };
  const owes = (person: typeof ada) => owedBy(person, { ideas: [idea], staff: [ada, bela] }).length;
  expect([owes(ada), owes(bela)]).toEqual([1, 1]);
  expect(owedBy(bela, { ideas: [{ ...idea, assigneeId: null }], staff: [ada, bela] })).toEqual([]);
});

test("notes are read by who may answer the idea and by nobody else, and a colleague named in one gets it", async () => {
  const { here, staff, one } = await twoIdeas();
  const moderator = await here.person({ role: "moderator", firstName: "Vic", lastName: "Tor" });
  const secret = "@Vic Tor, the owner of the ground wants money.";
  await within(here, staff, (context) => noteIdea(context, { ideaId: one.id, text: secret }));
  const notes = (actor: Person) => here.run((db) => notesOn({ db, actor }, one.id));
  expect((await notes(moderator)).map(({ text: said }) => said)).toEqual([secret]);
  const others = [
    await here.person({ role: "policy_maker" }),
    await here.person({ role: "communication" }),
    await here.person({ role: "external_moderator" }),
    await here.person({ role: "department_head" }),
    one.author,
  ];
  for (const actor of others) {
    await expect(notes(actor)).rejects.toThrow("errors.forbidden");
    await expect(
      within(here, actor, (context) => noteIdea(context, { ideaId: one.id, text: "I, too." })),
    ).rejects.toThrow("errors.forbidden");
  }
  const told = await here.run((db) => db.select().from(mails).where(eq(mails.kind, "noted")));
  expect(told.map(({ personId }) => personId)).toEqual([moderator.id]);
  expect(told[0]?.text).toContain("the owner of the ground");
  const ledger = await here.run((db) => db.select().from(events).where(eq(events.verb, "idea.noted")));
  expect(JSON.stringify(ledger)).not.toContain("owner");
  const shown = await here.run((db) => findIdea(db, staff, one.code));
  expect(JSON.stringify(shown)).not.toContain("owner");
});

test("a note is taken away by whoever wrote it alone", async () => {
  const { here, staff, one } = await twoIdeas();
  await within(here, staff, (context) => noteIdea(context, { ideaId: one.id, text: "Ask the owner." }));
  const [note] = await here.run((db) => notesOn({ db, actor: staff }, one.id));
  const remove = (actor: Person) =>
    within(here, actor, (context) => removeNote(context, { id: note?.id ?? "" }));
  await expect(remove(await here.superadmin())).rejects.toThrow("errors.forbidden");
  await remove(staff);
  expect(await here.run((db) => notesOn({ db, actor: staff }, one.id))).toEqual([]);
});

test("a colleague signs an answer once, for a department of their own, and everybody reads it", async () => {
  const { here, staff } = await twoIdeas();
  const idea = await answeredIdea(here, staff);
  const moderator = await here.person({ role: "moderator", firstName: "Vic", lastName: "Tor" });
  const sign = (actor: Person, department = "Roads") =>
    within(here, actor, (context) =>
      cosignAnswer(context, { answerId: idea.answerId, signedTitle: "Engineer", department }),
    );
  await sign(moderator);
  await expect(sign(moderator)).rejects.toThrow("answering.signedAlready");
  await expect(sign(staff)).rejects.toThrow("answering.signedAlready");
  await expect(sign(await here.person())).rejects.toThrow("errors.forbidden");
  await expect(sign(await here.superadmin(), "")).rejects.toThrow("roles.nameDepartment");
  const found = await here.run((db) => findIdea(db, here.visitor(), idea.code));
  if (found?.kind !== "idea") throw new Error("there is no such idea to read");
  expect(found.idea.answers[0]?.cosigners).toMatchObject([
    { signedName: "Vic Tor", signedTitle: "Engineer", department: "Roads" },
  ]);
});

test("whoever stands behind an answer, too, is offered their own department and not that of the topic", async () => {
  const { here } = await twoIdeas();
  const moderator = await here.person({ role: "moderator" });
  await here.run((db) => db.update(people).set({ department: "Culture" }).where(eq(people.id, moderator.id)));
  const settings = await here.run(loadSettings);
  const signer = await here.run((db) => signerOf({ db, actor: moderator, settings }, "Roads"));
  expect(signer).toMatchObject({ department: "Roads", ownDepartment: "Culture" });
});

test("who may answer at a place is asked of each of the staff", async () => {
  const { here, staff } = await twoIdeas();
  await here.person({ role: "policy_maker" });
  await here.person({ role: "department_head" });
  const moderator = await here.person({ role: "moderator" });
  const found = (await here.run((db) => answerersAt(db, { department: "Parks" }))).map(({ id }) => id);
  expect(found).toEqual(expect.arrayContaining([staff.id, moderator.id]));
  expect(found).toHaveLength(3);
  expect((await readIdea(here, (await postIdea(here)).id)).status).toBe("proposed");
});
