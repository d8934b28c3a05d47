import { formsIn } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const replies = "/admin/replies";

/** Who sees to what, what staff say to each other, and answers that are written once for several. */
export const answeringJourneys: Journeys = {
  "/ideas/[code]/team": async (staff, city) => {
    const { code, slug } = await postIdea(city, { title: "Benches by the river" });
    const path = `/admin/ideas/${code}/team`;
    expect(linksOf(await staff.get(`/ideas/${code}/${slug}`))).toContain(path);
    const { id } = await city.person({ role: "moderator", firstName: "Vic", lastName: "Tor" });
    await save(staff, await staff.form(path, "personId"), { personId: id }, "who takes care of it");
    expect(wordsOf(await staff.get("/admin/ideas?view=all"))).toContain("Vic Tor takes care of it");
    const note = await refuse(staff, await staff.form(path, "text"), { text: "x" }, ["text"]);
    await save(staff, note, { text: "Ask the owner of the ground." }, "The note is kept");
    expect(wordsOf(await staff.get(`/ideas/${code}/${slug}`))).not.toContain("owner of the ground");
    const remove = (await staff.forms(path)).find(
      ({ fields }) => fields.some(({ name }) => name === "id") && !fields.some(({ name }) => name === "text"),
    );
    if (!remove) throw new Error("the note cannot be taken away");
    expect(wordsOf(await save(staff, remove, {}, "The note is gone"))).toContain("No notes yet");
  },

  "/replies": async (staff) => {
    expect(linksOf(await staff.get("/admin/ideas"))).toContain(replies);
    expect(wordsOf(await staff.get(replies))).toContain("No saved replies yet");
  },

  "/replies/new": async (staff, city) => {
    const wrong = { name: "", "text.en": "Dear {name}, thank you." };
    const form = await refuse(staff, await staff.form(`${replies}/new`, "name"), wrong, ["name"]);
    await save(staff, form, { name: "Thanks" }, "The reply is there");
    const { code, slug } = await postIdea(city, { title: "Benches by the river" });
    const answer = await staff.form(`/ideas/${code}/${slug}?answer=1`, "replyId");
    const { options } = answer.fields.find(({ name }) => name === "replyId") ?? {};
    const replyId = options?.find((option) => option !== "") ?? "";
    const filled = await staff.send(answer, { replyId, text: "Hello.", intent: "fill" });
    expect(filled.text).toContain("Hello.\n\nDear Ines Author, thank you.");
  },

  "/replies/[id]": async (staff) => {
    const add = { name: "Thanks", "text.en": "Dear {name}, thank you." };
    const list = await save(staff, await staff.form(`${replies}/new`, "name"), add, "The reply is there");
    const path = linksOf(list).find((link) => /\/replies\/[0-9a-f-]{36}$/.test(link)) ?? "";
    const form = await refuse(staff, await staff.form(path, "name"), { "text.en": "" }, ["text.en"]);
    const right = { name: "Many thanks", "text.en": "Dear {name}, thanks a lot." };
    await save(staff, form, right, "The reply is saved");
    await expectSaved(staff, path, right);
    const remove = (await staff.forms(path)).find(
      ({ fields }) => fields.some(({ name }) => name === "id") && !fields.some(({ name }) => name === "name"),
    );
    if (!remove) throw new Error("the reply cannot be deleted");
    expect(wordsOf(await save(staff, remove, {}, "The reply is deleted"))).toContain("No saved replies yet");
  },

  "/answers/new": async (staff, city) => {
    expect(wordsOf(await staff.get("/admin/answers/new"))).toContain("No idea is chosen");
    const [one, other] = [
      await postIdea(city, { title: "Benches by the river" }),
      await postIdea(city, { title: "Shade for the square" }),
    ];
    const path = `/admin/answers/new?idea=${one.id}&idea=${other.id}`;
    const wrong = { status: "under_review", text: "Short", signedName: "Mia", department: "Parks" };
    expect((await staff.form(path, "signedName")).fields.map(({ name }) => name)).not.toContain("replyId");
    const reply = { name: "Thanks", "text.en": "Dear {name}, thank you." };
    await save(staff, await staff.form(`${replies}/new`, "name"), reply, "The reply is there");
    const begun = await staff.form(path, "replyId");
    const replyId = begun.fields.find(({ name }) => name === "replyId")?.options?.find(Boolean) ?? "";
    const chosen = { replyId, ideas: one.id, status: "accepted", text: "Hello.", intent: "fill" };
    const filled = await staff.send(begun, chosen);
    expect(wordsOf(filled)).toContain("“Thanks” stands in the text now");
    const held = formsIn(filled.text, path).flatMap(({ fields }) => fields.filter(({ off }) => !off));
    const valuesOf = (name: string) => held.flatMap((field) => (field.name === name ? [field.value] : []));
    expect(valuesOf("text")).toEqual(["Hello.\n\nDear {name}, thank you."]);
    expect([valuesOf("ideas"), valuesOf("status")]).toEqual([[one.id], ["accepted"]]);
    const form = await refuse(staff, await staff.form(path, "signedName"), wrong, ["text"]);
    const right = { text: "Dear {name}, we look at {title}." };
    const written = await staff.send(form, right);
    const preview = await staff.follow(written);
    expect(wordsOf(preview)).toMatch(/Nothing is sent yet.*2 ideas are answered, 2 mails go out/);
    expect(wordsOf(preview)).toContain("Dear Ines Author, we look at Shade for the square.");
    const answered = await staff.form(`/ideas/${one.code}/${one.slug}?answer=1`, "signedName");
    const sent = { status: "accepted", text: "They come in spring.", signedName: "Mia", department: "Parks" };
    expect((await staff.send(answered, sent)).status).toBe(303);
    const stopped = await staff.get(written.headers.location ?? "");
    expect(wordsOf(stopped)).not.toContain("Send all answers");
    const without = linksOf(stopped).find((link) => link.includes("from=")) ?? "";
    const again = await staff.form(without, "signedName");
    expect(again.fields.find(({ name }) => name === "text")?.value).toBe(right.text);
    expect(wordsOf(await staff.get(without))).not.toContain("Benches by the river");
  },

  "/answers/[draft]": async (staff, city) => {
    const one = await postIdea(city, { title: "Benches by the river" });
    const words = {
      status: "accepted",
      text: "Dear {name}, gladly.",
      signedName: "Mia",
      department: "Parks",
    };
    const form = await staff.form(`/admin/answers/new?idea=${one.id}`, "signedName");
    const preview = await staff.send(form, words);
    const path = preview.headers.location ?? "";
    await save(staff, await staff.form(path, "id"), {}, "All answers are sent");
    expect(wordsOf(await staff.get(`/ideas/${one.code}/${one.slug}`))).toContain("Dear Ines Author, gladly.");
    expect((await staff.forms(path)).some(({ fields }) => fields.some(({ name }) => name === "id"))).toBe(
      false,
    );
  },
};
