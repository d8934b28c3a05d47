import { tendGame } from "@/lib/engagement/tending";
import { expect, test } from "@/tests/support/e2e/test";
import { settleScores } from "@/tests/support/engagement";
import { postIdea } from "@/tests/support/idea";
import { runSeason } from "@/tests/support/seasons";

test("who wants to be named in a season is, from the next hour on, and at once no more, without JavaScript", async ({
  city,
  page,
  signInAs,
}) => {
  const { id } = await runSeason(city);
  const person = await city.person({ firstName: "Nora", lastName: "Named" });
  await postIdea(city, { author: person });
  await settleScores(city);
  await signInAs(person);
  await page.goto("/seasons");
  await page.getByRole("link", { name: "Spring in the city" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("Nobody is named here yet");
  await page.getByRole("link", { name: "Want to be named here?" }).click();
  await page.getByLabel("Name me in seasons").check();
  await page.getByRole("button", { name: "Save" }).click();
  await tendGame({ cityId: city.id });
  await page.goto(`/seasons/${id}`);
  await expect(main.getByRole("listitem")).toContainText("Nora Named1 deed counted · in 1 weekYou");
  await page.goto("/account/points");
  await page.getByLabel("Name me in seasons").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await page.goto(`/seasons/${id}`);
  await expect(main).not.toContainText("Nora Named");
});
