import { visitor } from "@/lib/people/actor";
import { expect, test } from "@/tests/support/e2e/test";
import { answerSurvey } from "@/tests/support/insight/activity-happenings";
import { followFigures } from "@/tests/support/insight/follow-figures";
import { insertSurvey } from "@/tests/support/surveys";

test("answers to surveys are among the figures, and lead to the results where everybody may see them", async ({
  city,
  page,
  signInAs,
}) => {
  const open = await city.run(async (db) => {
    const one = await insertSurvey(db, [{ kind: "text" }], { title: { en: "Which way to school?" } });
    const secret = { anonymous: true, results: "private", title: { en: "How safe do you feel?" } };
    const other = await insertSurvey(db, [{ kind: "text" }], secret);
    for (const survey of [one, one, other]) {
      const question = survey.lines[0]?.id ?? "";
      await answerSurvey({ db, here: city, actor: visitor }, { ...survey, question });
    }
    return one;
  });
  await followFigures(city);
  await signInAs(await city.superadmin());
  await page.goto("/admin/insight");
  const main = page.getByRole("main");
  await expect(main).toContainText(/3\s*Contributions/);
  await main.getByRole("link", { name: /3\s*Answers to surveys/ }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Answers to surveys");
  await expect(main).toContainText("1 answer to a survey");
  await expect(main).toContainText("How safe do you feel?");
  await expect(main.getByRole("link", { name: "How safe do you feel?" })).toHaveCount(0);
  await main.getByRole("link", { name: "Which way to school?" }).click();
  await expect(page).toHaveURL(new RegExp(`/take-part/${open.code}/results`));
});
