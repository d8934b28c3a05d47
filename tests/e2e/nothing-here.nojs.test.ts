import { addressOf, expect, test } from "@/tests/support/e2e/test";

const words = {
  "": "There is nothing at this address",
  "/fr": "Il n’y a rien à cette adresse",
  "/ar": "لا يوجد شيء في هذا العنوان",
};

for (const [prefix, title] of Object.entries(words)) {
  for (const path of ["/nowhere/at/all", "/ideas/zzzzzz"]) {
    test(`${prefix}${path} says in its language that nothing is there, and leads back`, async ({
      page,
      city,
    }) => {
      const answer = await page.goto(addressOf(city.host) + prefix + path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      const main = page.getByRole("main");
      await expect(main).toHaveCSS("direction", prefix === "/ar" ? "rtl" : "ltr");
      // The policy lets its style through.
      await expect(main).toHaveCSS("max-width", "576px");
      await main.getByRole("link").click();
      await expect(page).toHaveURL(addressOf(city.host) + (prefix || "/"));
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title);
    });
  }
}
