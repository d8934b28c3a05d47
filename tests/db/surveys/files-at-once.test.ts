import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { surveyAnswers } from "@/db/schema/surveys";
import { extendEnv } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import type { Actor } from "@/lib/people/actor";
import { savePage } from "@/lib/surveys/answering/save-page";
import { bytesOf, mostBytes } from "@/lib/surveys/files/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { receive, saveAnswers, startSurvey } from "@/tests/support/surveys";

beforeAll(() => extendEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), "cityloop-full-")) }));

const plan = (words: string) => new File([`%PDF-1.7\n% ${words}\ntrailer <<>>\n%%EOF`], "Plan.pdf");

const pages = 8;

/** Almost full: what is left is room for two of these plans. */
async function almostFull(here: TestCity) {
  const survey = await startSurvey(here, [{ kind: "file" }]);
  const [ask] = survey.lines;
  const [one] = await receive(here, ask, [plan("0")]);
  const bytes = one && "file" in one ? one.file.bytes : 0;
  const full = [{ id: "0".repeat(64), name: "a.pdf", mime: "application/pdf", note: "" }];
  const values = {
    [ask?.id ?? ""]: { files: full.map((file) => ({ ...file, bytes: mostBytes - 2 * bytes })) },
  };
  await here.run((db) => db.insert(surveyAnswers).values({ id: newId(), activityId: survey.id, values }));
  return { ...survey, ask };
}

test("what a survey takes of files is not passed by many who send at once, and whoever finds no room is told so", async () => {
  const here = await createTestCity();
  const survey = await almostFull(here);
  const sent = await Promise.all(
    Array.from({ length: pages }, async (_, index) => ({
      actor: await here.person(),
      received: await receive(here, survey.ask, [plan(String(index))]),
    })),
  );
  const saved = await Promise.allSettled(
    sent.map(({ actor, received }) => saveAnswers(here, actor, survey, {}, { received })),
  );
  const refused = saved.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(pages - 2);
  for (const one of refused) expect(one).toMatchObject({ reason: { message: "surveys.filesFull" } });
  expect(await here.run((db) => bytesOf(db, survey.id))).toBe(mostBytes);
});

test("one survey's pages wait for each other, and not for another survey's", async () => {
  const here = await createTestCity();
  const [one, other] = [await almostFull(here), await almostFull(here)];
  const [ada, ben, cem] = [await here.person(), await here.person(), await here.person()];
  const send = async (actor: Actor, survey: typeof one) =>
    saveAnswers(here, actor, survey, {}, { received: await receive(here, survey.ask, [plan("p")]) });
  let waiting: Promise<unknown> | undefined;
  let through = false;
  await here.run(async (db) => {
    const received = await receive(here, one.ask, [plan("h")]);
    const questions = one.lines.map(({ id }) => id);
    const sent = {
      code: one.code,
      respondent: { key: ada.id, personId: ada.id },
      questions,
      fields: {},
      received,
    };
    await savePage({ db, actor: ada, city: here.city }, sent);
    waiting = send(ben, one).then(() => {
      through = true;
    });
    // Another survey's is through while the first is not.
    expect(await send(cem, other)).toEqual({ next: "check" });
    expect(through).toBe(false);
  });
  await waiting;
  expect(through).toBe(true);
});
