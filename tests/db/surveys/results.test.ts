import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { insertMany } from "@/db/insert-many";
import { type StoredValues, surveyAnswers } from "@/db/schema/surveys";
import { newId } from "@/lib/base/ids";
import {
  countAnswers,
  isEnough,
  listAnswers,
  listTexts,
  readCrossed,
  readResults,
} from "@/lib/surveys/results/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { type Asked, choosing, saveAnswers, send, startSurvey } from "@/tests/support/surveys";

async function insertAnswers(here: TestCity, activityId: string, values: StoredValues[]) {
  await here.run((db) =>
    insertMany(
      db,
      surveyAnswers,
      values.map((one) => ({ id: newId(), activityId, personId: null, values: one, sentAt: new Date() })),
    ),
  );
}

test("results add up what was sent, and nothing that was only begun", async () => {
  const here = await createTestCity();
  const survey = await startSurvey(here, [{ kind: "single", choices: ["Bus", "Tram"] }, { kind: "text" }]);
  const [, text] = survey.lines;
  for (const place of [0, 0, 1]) {
    const person = await here.person();
    const fields = { ...choosing(survey.lines, place), [`q_${text?.id}`]: `Words ${place}` };
    await saveAnswers(here, person, survey, fields);
    await send(here, person, survey);
  }
  await saveAnswers(here, await here.person(), survey, choosing(survey.lines, 1));
  const { answers, tallies } = await here.run((db) => readResults(db, survey.id));
  expect(answers).toBe(3);
  expect(await here.run((db) => countAnswers(db, survey.id))).toEqual({ sent: 3, begun: 1 });
  const [ways, texts] = tallies;
  expect(ways?.kind === "choices" && ways.lines.map(({ count }) => count)).toEqual([2, 1]);
  expect(texts).toMatchObject({ kind: "text", answered: 3 });
  const written = await here.run((db) => listTexts(db, survey.id, text?.id ?? ""));
  expect(written.map((one) => one.text).sort()).toEqual(["Words 0", "Words 0", "Words 1"]);
  expect(await here.run((db) => listAnswers(db, survey.id))).toHaveLength(3);
});

test("an anonymous survey shows nothing before five answered", () => {
  expect([0, 1, 4, 5].map((answers) => isEnough(answers, { anonymous: true }))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect([0, 1].map((answers) => isEnough(answers, { anonymous: false }))).toEqual([false, true]);
});

test("ten thousand answers to ten questions are added up in 300 ms, and crossed in as many", async () => {
  const here = await createTestCity();
  const asked: Asked[] = [
    { kind: "single", choices: ["A", "B", "C"] },
    { kind: "multiple", choices: ["A", "B", "C", "D", "E"] },
    { kind: "scale", min: 1, max: 10 },
    { kind: "ranking", choices: ["A", "B", "C", "D"] },
    { kind: "matrix", choices: ["A", "B", "C"], rows: ["X", "Y", "Z"] },
    { kind: "number" },
    { kind: "text" },
    { kind: "place" },
    { kind: "single", choices: ["A", "B"] },
    { kind: "single", choices: ["A", "B", "C", "D"] },
  ];
  const survey = await startSurvey(here, asked);
  const count = 10_000;
  await insertAnswers(
    here,
    survey.id,
    Array.from({ length: count }, (_, index) => valuesAt(survey.lines, index)),
  );
  const timed = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const began = performance.now();
      await work();
      times.push(performance.now() - began);
    }
    return Math.min(...times);
  };
  const [one, , , , , , , , other] = survey.lines;
  if (!one || !other) throw new Error("ten lines");
  const results = await here.run((db) => readResults(db, survey.id));
  expect(results.tallies.map(({ answered }) => answered)).toEqual(survey.lines.map(() => count));
  const took = await timed(() => here.run((db) => readResults(db, survey.id)));
  const crossed = await timed(() => here.run((db) => readCrossed(db, survey.id, [one, other])));
  // What takes a tenth of a second where nothing else runs: beside other tests everything takes longer.
  const yardstick = await timed(() =>
    here.run((db) => db.execute(sql`select sum(length(md5(i::text))) from generate_series(1, 150000) i`)),
  );
  const limit = 300 * Math.max(1, yardstick / 100);
  expect(took).toBeLessThan(limit);
  expect(crossed).toBeLessThan(limit);
});

type Lines = Awaited<ReturnType<typeof startSurvey>>["lines"];

function valuesAt(lines: Lines, index: number): StoredValues {
  const at = (line: number, choice: number) =>
    lines[line]?.choices[choice % (lines[line]?.choices.length ?? 1)]?.id ?? "";
  const id = (line: number) => lines[line]?.id ?? "";
  const rotated = [0, 1, 2, 3].map((step) => at(3, index + step));
  return {
    [id(0)]: at(0, index),
    [id(1)]: [at(1, index), at(1, index + 2)],
    [id(2)]: 1 + (index % 10),
    [id(3)]: rotated,
    [id(4)]: Object.fromEntries((lines[4]?.rows ?? []).map((row, step) => [row.id, at(4, index + step)])),
    [id(5)]: (index * 7) % 1000,
    [id(6)]: `In my street number ${index} there should be more trees and fewer cars, and a bench.`,
    [id(7)]: { lat: 50 + (index % 100) / 1000, lng: 4 + (index % 77) / 1000, area: null },
    [id(8)]: at(8, index),
    [id(9)]: at(9, index),
  };
}
