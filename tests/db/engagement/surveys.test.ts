import { expect, test } from "vitest";
import { firstRules } from "@/lib/engagement/scoring/deeds";
import { createTestCity } from "@/tests/support/city";
import { pointsOf, settleScores, walletOf, wrongWallets } from "@/tests/support/engagement";
import { choosing, saveAnswers, send, startSurvey } from "@/tests/support/surveys";

test("answering a survey earns points once it is sent, an anonymous one as much, and without saying when", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  for (const anonymous of [false, true]) {
    const survey = await startSurvey(here, [{ kind: "single", choices: ["A", "B"] }], { anonymous });
    await saveAnswers(here, ada, survey, choosing(survey.lines, 0));
    await settleScores(here);
    const before = (await walletOf(here, ada)).score;
    await send(here, ada, survey);
    await settleScores(here);
    expect((await walletOf(here, ada)).score).toBe(before + firstRules.surveyAnswered.points);
  }
  const [day] = (await pointsOf(here, ada)).map(({ occurredAt }) => occurredAt.toISOString());
  expect(day).toMatch(/T(22|23):00:00/);
  expect(await wrongWallets(here)).toEqual([]);
});
