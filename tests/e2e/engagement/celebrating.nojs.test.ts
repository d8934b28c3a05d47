import { expect, test } from "@/tests/support/e2e/test";
import { settleScores } from "@/tests/support/engagement";
import { postIdea } from "@/tests/support/idea";

test("a new badge is told of once, on the next page, and closes without JavaScript", async ({
  city,
  page,
  signInAs,
}) => {
  const author = await city.person({ firstName: "Ines", lastName: "Author" });
  await signInAs(author);
  await postIdea(city, { author });
  await settleScores(city);
  await page.goto("/ideas");
  const news = page.getByRole("group").filter({ hasText: "A new badge" });
  await expect(news).toContainText("Ideas");
  await news.locator("summary").click();
  await expect(news).toBeHidden();
  await page.goto("/account/points");
  await expect(page.getByRole("main")).toContainText("Your badges");
  await expect(news).toHaveCount(0);
});
