import { expect, test } from "@/tests/support/e2e/test";
import { changeSettings } from "@/tests/support/idea";

test("what one role asks for waits for that role, and a mistake there is named by its question", async ({
  city,
  page,
  signInAs,
}) => {
  await changeSettings(city, { answeringDepartment: "Parks" });
  await signInAs(await city.superadmin());
  await page.goto("/admin/staff/new");
  const departments = page.getByRole("group", { name: "Departments they lead" });
  await expect(departments).toBeHidden();
  await page.getByLabel("E-mail address").fill("head@town.example");
  await page.getByLabel("Head of department").check();
  await expect(departments).toBeVisible();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(/^Departments they lead: /);
});
