import { describe, expect, test } from "vitest";
import type { Line } from "@/lib/activities/questions/question";
import { listAnswers, listWritten, readCrossed, readResults } from "@/lib/surveys/results/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { type Asked, choosing, saveAnswers, send, startSurvey } from "@/tests/support/surveys";

describe("an anonymous survey's results", () => {
  const asked: Asked[] = [
    { kind: "single", choices: ["Bus", "Tram"] },
    { kind: "single", choices: ["Young", "Old"] },
    { kind: "text" },
  ];
  const fieldsOf = ({ lines }: { lines: Line[] }, place: number) => ({
    ...choosing(lines, place % 2, place % 2),
    [`q_${lines[2]?.id}`]: `Words ${place}`,
  });

  async function answer(here: TestCity, survey: { code: string; lines: Line[] }, place: number) {
    const person = await here.person();
    await saveAnswers(here, person, survey, fieldsOf(survey, place));
    await send(here, person, survey);
  }

  /** How many answers whoever works on it finds, in any way that there is. */
  const seen = (here: TestCity, { id, lines }: { id: string; lines: Line[] }, state: "open" | "ended") =>
    here.run(async (db) => {
      const survey = { id, anonymous: true, state };
      const { answers, tallies } = await readResults(db, survey);
      const [one, other, text] = lines;
      if (!one || !other || !text) throw new Error("three questions");
      const crossed = (await readCrossed(db, survey, [one, other])).rows.flatMap(({ cells }) => cells);
      return {
        answers: [answers, tallies[0]?.answered, (await listAnswers(db, survey)).length],
        written: (await listWritten(db, survey, [text.id])).get(text.id)?.length ?? 0,
        crossed: crossed.includes(null) ? null : crossed.reduce<number>((sum, cell) => sum + (cell ?? 0), 0),
      };
    });

  test("grow by five people at once or more, so that nobody sees what was said by who just answered", async () => {
    const here = await createTestCity();
    const survey = await startSurvey(here, asked, { anonymous: true });
    let before = 0;
    for (let place = 1; place <= 23; place++) {
      await answer(here, survey, place);
      const now = await seen(here, survey, "open");
      const [answers = 0] = now.answers;
      expect(now.answers).toEqual([answers, answers, answers]);
      expect([now.written, now.crossed ?? answers]).toEqual([answers, answers]);
      if (answers !== before) expect(answers - before).toBeGreaterThanOrEqual(5);
      expect(place - answers).toBeLessThan(10);
      before = answers;
    }
    const { answers, written } = await seen(here, survey, "ended");
    expect([...answers, written]).toEqual([23, 23, 23, 23]);
    expect(23 - before).toBeGreaterThanOrEqual(5);
  });

  test("hold as many back where many answer at the same moment", async () => {
    const here = await createTestCity();
    const survey = await startSurvey(here, asked, { anonymous: true });
    const counts: number[] = [];
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: 12 }, (_, place) => answer(here, survey, place)));
      counts.push((await seen(here, survey, "open")).answers[0] ?? 0);
    }
    const waiting = counts.map((count, round) => 12 * (round + 1) - count);
    for (const left of waiting) expect(left).toBeGreaterThanOrEqual(5);
    expect(counts.at(-1)).toBeGreaterThan(20);
  });
});
