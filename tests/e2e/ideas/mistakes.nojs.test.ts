import { surveyQuestions } from "@/db/schema/surveys";
import { fieldName } from "@/lib/activities/questions/field-names";
import { submitIdea } from "@/lib/ideas/commands";
import { submitIdeaInput } from "@/lib/ideas/input";
import type { TestCity } from "@/tests/support/city";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { mistakesOf } from "@/tests/support/e2e/plain-page";
import { expect, test } from "@/tests/support/e2e/test";
import { within } from "@/tests/support/idea";
import { linesOf } from "@/tests/support/surveys";

/** The city's board asks whom an idea helps, which has to be answered, and what it may cost. */
async function askingCity(city: TestCity) {
  const lines = linesOf([
    { kind: "single", title: { en: "Whom does it help?" }, choices: ["Children", "All"], required: true },
    { kind: "number", title: { en: "What may it cost?" }, min: 0, max: 900 },
  ]);
  await city.run(async (db) => {
    for (const [position, line] of lines.entries())
      await db.insert(surveyQuestions).values({ ...line, activityId: city.boardId, position });
  });
  const [whom, cost] = lines.map(({ id }) => fieldName(id));
  return { whom: whom ?? "", cost: cost ?? "", children: lines[0]?.choices[0]?.id ?? "" };
}

const text = "There is shade, there are birds, and there is nowhere to sit.";
const noPicture = () => new File(["no picture at all"], "bench.jpg", { type: "image/jpeg" });

test("all that is wrong with a new idea is named at once: its words, what the board asks, and a photo", async ({
  city,
}) => {
  const { whom, cost, children } = await askingCity(city);
  const author = await city.person({ firstName: "Ines", lastName: "Author" });
  for (const session of [undefined, await city.session(author)]) {
    const browser = new PlainBrowser(city.host, session);
    const form = await browser.form("/ideas/new", "title");
    const wrong = { title: "x", text: "Short", [cost]: "1000", photo1: noPicture() };
    const answer = await browser.send(form, wrong);
    expect(Object.keys(mistakesOf(answer))).toEqual(["title", "text", whom, cost, "photo1"]);
    // Where the words are right, the rest is still said together.
    const rest = await browser.send(form, { ...wrong, title: "A bench here", text });
    expect(Object.keys(mistakesOf(rest))).toEqual([whom, cost, "photo1"]);
  }
  const browser = new PlainBrowser(city.host, await city.session(author));
  const right = { title: "A bench here", text, [whom]: children };
  expect((await browser.send(await browser.form("/ideas/new", "title"), right)).status).toBe(303);
});

test("so it is with an idea that its author changes, and to nobody else is anything said of it", async ({
  city,
}) => {
  const { whom, cost, children } = await askingCity(city);
  const author = await city.person({ firstName: "Ines", lastName: "Author" });
  const input = submitIdeaInput.parse({ title: "A bench here", text, [whom]: children });
  const { code } = await within(city, author, (context) => submitIdea(context, input));
  const browser = new PlainBrowser(city.host, await city.session(author));
  const form = await browser.form(`/ideas/${code}/edit`, "title");
  const wrong = { title: "x", [whom]: null, [cost]: "1000", photo1: noPicture() };
  expect(Object.keys(mistakesOf(await browser.send(form, wrong)))).toEqual(["title", whom, cost, "photo1"]);
  const rest = await browser.send(form, { ...wrong, title: "A bench there" });
  expect(Object.keys(mistakesOf(rest))).toEqual([whom, cost, "photo1"]);
  const stranger = new PlainBrowser(city.host, await city.session(await city.person()));
  const other = await stranger.send({ ...form, path: "/ideas/new" }, { title: "x", [whom]: null });
  expect(other.text).not.toContain("Whom does it help?: ");
  expect(Object.keys(mistakesOf(await browser.send(form, { ...wrong, photo1: null, [cost]: "1" })))).toEqual([
    "title",
    whom,
  ]);
});
