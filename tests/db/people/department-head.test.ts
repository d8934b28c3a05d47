import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { topics } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/base/ids";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { answerIdea } from "@/lib/ideas/answering/commands";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import { countInbox, type InboxFilter, listInbox } from "@/lib/ideas/inbox/queries";
import type { Person } from "@/lib/people/actor";
import { readActor } from "@/lib/people/session";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

/** A city whose streets have a department of their own; all else is the mayor's office's. */
async function twoDepartments() {
  const here = await createTestCity();
  await changeSettings(here, { answeringDepartment: "Mayor's Office" });
  const streets = newId();
  await here.run((db) =>
    db
      .insert(topics)
      .values({ id: streets, slug: "led-streets", name: { en: "Streets" }, department: "Streets" }),
  );
  const post = async (title: string, values: Parameters<typeof changeIdea>[2] = {}) => {
    const { id } = await postIdea(here, { title });
    await changeIdea(here, id, { dueAt: null, dueReason: null, ...values });
    return id;
  };
  return { here, post, streets, head: await headOf(here, "Streets") };
}

async function headOf(here: TestCity, ...leads: string[]): Promise<Person> {
  const { id, ...person } = await here.person({ role: "department_head" });
  await here.run((db) => db.update(people).set({ leads }).where(eq(people.id, id)));
  return { ...person, id, leads };
}

function answer(here: TestCity, actor: Person, ideaId: string, department = "Streets") {
  const said = { status: "accepted", text: "We paint the lines in spring.", signedName: "Hedda Head" };
  const input = answerIdeaInput.parse({ ideaId, department, ...said });
  return within(here, actor, (context) => answerIdea(context, input));
}

function read(here: TestCity, view: InboxFilter["view"], departments: string[] | undefined) {
  return here.run(async (db) => {
    const filter = { view, status: null, topicId: null, department: "", found: null } as const;
    const place = {
      taxonomy: await loadTaxonomy(db),
      answeringDepartment: "Mayor's Office",
      within: departments,
    };
    return {
      titles: (await listInbox(db, { ...filter, ...place }, { after: null, limit: 30 })).map(
        (row) => row.title,
      ),
      all: (await countInbox(db, { ...filter, ...place })).all,
    };
  });
}

test("a head answers for the departments led, and for no other", async () => {
  const { here, post, streets, head } = await twoDepartments();
  const [own, other] = [await post("Bicycle lane", { topicId: streets }), await post("A bench")];
  await answer(here, head, own);
  expect((await readIdea(here, own)).status).toBe("accepted");
  await expect(answer(here, head, other)).rejects.toThrow("errors.forbidden");
  await expect(answer(here, head, other, "Mayor's Office")).rejects.toThrow("errors.forbidden");
  expect((await readIdea(here, other)).status).toBe("proposed");
});

test("nor in the name of another, nor what is in another city", async () => {
  const [{ here, post, streets, head }, elsewhere] = [await twoDepartments(), await twoDepartments()];
  const own = await post("Bicycle lane", { topicId: streets });
  await expect(answer(here, head, own, "Mayor's Office")).rejects.toThrow("roles.notYourDepartment");
  const foreign = await elsewhere.post("Theirs", { topicId: elsewhere.streets });
  await expect(answer(here, head, foreign)).rejects.toThrow("errors.notFound");
});

test("what a topic leaves open is the department's in charge", async () => {
  const { here, post, streets } = await twoDepartments();
  const mayor = await headOf(here, "Mayor's Office");
  const [own, other] = [await post("A bench"), await post("Bicycle lane", { topicId: streets })];
  await answer(here, mayor, own, "Mayor's Office");
  await expect(answer(here, mayor, other, "Mayor's Office")).rejects.toThrow("errors.forbidden");
});

test("a head's lists hold the ideas of the departments led, and those alone are counted", async () => {
  const { here, post, streets } = await twoDepartments();
  await post("Bicycle lane", { topicId: streets });
  await post("A bench");
  expect(await read(here, "all", ["Streets"])).toEqual({ titles: ["Bicycle lane"], all: 1 });
  expect(await read(here, "all", ["Mayor's Office"])).toEqual({ titles: ["A bench"], all: 1 });
  expect(await read(here, "all", [])).toEqual({ titles: [], all: 0 });
  expect((await read(here, "all", undefined)).all).toBe(2);
});

test("the agenda has what is due by its date, then what was accepted without one, and nothing that is settled", async () => {
  const { here, post } = await twoDepartments();
  await post("Accepted", { status: "accepted" });
  await post("Next month", { status: "under_way", dueAt: inDays(30), dueReason: "nextStep" });
  await post("Late bench", { dueAt: inDays(-1), dueReason: "answer" });
  await post("Done bench", { status: "done" });
  await post("Undated and new");
  expect((await read(here, "agenda", undefined)).titles).toEqual(["Late bench", "Next month", "Accepted"]);
});

test("the session knows what a head leads", async () => {
  const { here, head } = await twoDepartments();
  const token = await here.session(head);
  expect(await here.run((db) => readActor(db, token))).toMatchObject({
    role: "department_head",
    leads: ["Streets"],
  });
});
