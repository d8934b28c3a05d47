import { expect, test } from "vitest";
import { aboutAnswers } from "@/db/schema/census";
import { newId } from "@/lib/base/ids";
import { versionOf } from "@/lib/cities/editing";
import { addField, archiveField, changeField } from "@/lib/people/about/asking/commands";
import { findField } from "@/lib/people/about/asking/queries";
import { fieldShown } from "@/lib/people/about/asking/shown";
import { forgetAboutMe, sayAboutMe } from "@/lib/people/about/commands";
import { addFieldInput, changeFieldInput } from "@/lib/people/about/input";
import { askedQuestions, mayAsk, ownAnswers } from "@/lib/people/about/questions";
import { exportMyData } from "@/lib/people/exporting/commands";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";

async function cityThatAsks() {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const words = {
    "label.en": "Rent or own?",
    "choice0.en": "Rent",
    "choice1.en": "Own",
    "choice2.en": "Neither",
  };
  const { id } = await here.run((db) => addField({ db, actor, city: here.city }, addFieldInput.parse(words)));
  const find = async () => {
    const field = await here.run((db) => findField(db, id));
    if (!field) throw new Error("the question is gone");
    return field;
  };
  return { here, actor, id, find, rent: (await find()).choices[0]?.id ?? "" };
}

test("people say what they like, leave out the rest, take it with them and delete it at once", async () => {
  const { here, id, rent } = await cityThatAsks();
  const ada = await here.person();
  const say = (about: Record<string, string>) => here.run((db) => sayAboutMe({ db, actor: ada }, { about }));
  await say({ age: "25-34", gender: "", [id]: rent, [newId()]: "anything", relation: "resident" });
  expect(await here.run((db) => ownAnswers(db, ada.id))).toEqual({ age: "25-34", [id]: rent });
  const data = await here.run((db) => exportMyData({ db, actor: ada }, here.city));
  expect(data.saidAboutMyself).toEqual(
    expect.arrayContaining([
      { question: "age", answer: "25-34" },
      { question: { en: "Rent or own?" }, answer: { en: "Rent" } },
    ]),
  );
  expect(JSON.stringify(data.log)).not.toContain("25-34");
  await say({ age: "a made-up band", gender: "woman" });
  expect(await here.run((db) => ownAnswers(db, ada.id))).toEqual({ gender: "woman" });
  await here.run((db) => forgetAboutMe({ db, actor: ada }));
  expect(await here.run((db) => ownAnswers(db, ada.id))).toEqual({});
});

test("a choice keeps its answers when it is worded anew, and one that is emptied is offered no more", async () => {
  const { here, actor, id, find, rent } = await cityThatAsks();
  const ada = await here.person();
  await here.run((db) => sayAboutMe({ db, actor: ada }, { about: { [id]: rent } }));
  const version = versionOf(fieldShown(await find(), here.city.locales));
  const words = { "label.en": "Rent or own?", "choice0.en": "I rent", "choice1.en": "Own", "choice2.en": "" };
  const change = changeFieldInput.parse({ id, version, ...words });
  expect(await here.run((db) => changeField({ db, actor, city: here.city }, change))).toEqual({ ok: true });
  const [asked] = (await here.run(askedQuestions)).filter(({ field }) => field === id);
  expect(asked?.choices).toMatchObject([{ value: rent, label: { en: "I rent" } }, { label: { en: "Own" } }]);
  const again = changeFieldInput.parse({ id, version, ...words, "choice0.en": "Tenant" });
  expect(await here.run((db) => changeField({ db, actor, city: here.city }, again))).toMatchObject({
    ok: false,
  });
  await here.run((db) => archiveField({ db, actor, city: here.city }, { id }));
  expect((await here.run(askedQuestions)).map(({ field }) => field)).toEqual(["age", "gender"]);
  expect(await here.run((db) => ownAnswers(db, ada.id))).toEqual({ [id]: rent });
});

test("who leaves takes their answers along, and who has said something is not asked again", async () => {
  const { here } = await cityThatAsks();
  const { author } = await postIdea(here);
  const asks = () => here.run((db) => mayAsk(db, author.id));
  expect(await asks()).toBe(true);
  await here.run((db) => sayAboutMe({ db, actor: author }, { about: { age: "75plus" } }));
  expect(await asks()).toBe(false);
  await here.run((db) =>
    leaveCity({ db, actor: author, city: here.city }, { keep: true, stoneTitle: "Gone" }),
  );
  expect(await here.run((db) => db.select().from(aboutAnswers))).toEqual([]);
});
