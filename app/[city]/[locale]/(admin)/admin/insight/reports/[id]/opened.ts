import { notFound } from "next/navigation";
import { validate } from "uuid";
import { freezeReport } from "@/lib/insight/reports/freeze";
import { findReport } from "@/lib/insight/reports/queries";
import { readQuoted } from "@/lib/insight/reports/quoted";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";

export type ReportParams = CityParams & Promise<{ id: string }>;

/** A report with what everybody would read in it now. */
export async function openReport(params: ReportParams) {
  const page = await inCity(params);
  await requirePermission(page, "reports.write");
  const { id } = await params;
  const found = validate(id)
    ? await page.read(async (db) => {
        const report = await findReport(db, id);
        if (!report) return null;
        const now = await freezeReport(db, report, page.city);
        return { report, now, quoted: await readQuoted(db, now.parts) };
      })
    : null;
  if (!found) notFound();
  return { page, ...found };
}
