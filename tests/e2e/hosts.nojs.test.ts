import { expect, test } from "@/tests/support/e2e/test";

test("a city's first page is there without JavaScript", async ({ city, page }) => {
  await page.goto("/");
  await expect(page.getByText(city.city.name).first()).toBeVisible();
});
