import { addPart, addReport, publishReport } from "@/lib/insight/reports/commands";
import { findReport } from "@/lib/insight/reports/queries";
import { sheetsOf } from "@/tests/support/e2e/sheets";
import { expect, test } from "@/tests/support/e2e/test";
import { postIdea, within } from "@/tests/support/idea";

test("a short report is one sheet of paper, for its readers as for staff, without the button to print", async ({
  city,
  page,
  signInAs,
}) => {
  await postIdea(city, { title: "Benches by the river" });
  const boss = await city.superadmin();
  const days = { title: "A year of ideas", from: "2026-01-01", to: "2026-12-31" };
  const id = await within(city, boss, async (context) => {
    const report = await addReport(context, days);
    await addPart(context, report, { kind: "text", text: "## What we heard\n\nShade and benches." });
    await addPart(context, report, { kind: "figure", widget: "topics" });
    await addPart(context, report, { kind: "text", text: "More in spring." });
    return report;
  });
  const report = await city.run((db) => findReport(db, id));
  await within(city, boss, (context) => publishReport(context, { id, revision: report?.revision ?? 0 }));
  await page.goto(`/reports/${report?.slug}`);
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  const parts = await page.locator(".widgets > *").evaluateAll((all) =>
    all.map((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  expect(parts).toHaveLength(3);
  for (const [at, { top }] of parts.entries())
    if (at > 0) expect(top - (parts[at - 1]?.bottom ?? top)).toBeGreaterThan(10);
  await signInAs(boss);
  await page.goto(`/admin/insight/reports/${id}/preview`);
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});
