import { askForLetter } from "@/lib/people/residence/letters/commands";
import { sheetsOf } from "@/tests/support/e2e/sheets";
import { expect, test } from "@/tests/support/e2e/test";
import { home, verifiesResidents } from "@/tests/support/residents";

test("two letters to residents are two sheets of paper", async ({ city, page, signInAs }) => {
  await verifiesResidents(city);
  for (const street of ["Mill Lane 3", "Mill Lane 4"]) {
    const actor = await city.person();
    await city.run((db) => askForLetter({ db, actor, city: city.city }, { ...home, street }));
  }
  await signInAs(await city.superadmin());
  await page.goto("/admin/residents/letters");
  await expect(page.getByText("Mill Lane 4")).toBeVisible();
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
});
