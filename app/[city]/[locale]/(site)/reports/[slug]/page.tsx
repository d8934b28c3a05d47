import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findPublished } from "@/lib/insight/reports/queries";
import { readQuoted } from "@/lib/insight/reports/quoted";
import { ReportHead } from "@/lib/insight/reports/ui/report-head";
import { ReportParts } from "@/lib/insight/reports/ui/report-parts";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { PageHeader } from "@/lib/ui/page-header";
import { PaperHead } from "@/lib/ui/paper-head";
import { PrintButton } from "@/lib/ui/print-button";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams & Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, slug, report } = await read(params);
  return pageMetadata(page, { title: report.title, path: `/reports/${slug}` });
}

/** A report as it was on the day of publishing; quotes as far as they can still be read where they stand. */
export default async function Report({ params }: Props) {
  const { page, report, at, quoted } = await read(params);
  const { t, city, settings } = page;
  return (
    <Page width="text" className="council">
      <PaperHead city={city.name} logo={settings.logoFileId} />
      <PageHeader title={report.title} actions={<PrintButton label={t("insight.print")} />} />
      <ReportHead reader={page} days={report} at={at} timeZone={city.timeZone} />
      <ReportParts reader={page} parts={report.parts} quoted={quoted} />
    </Page>
  );
}

async function read(params: Props["params"]) {
  const page = await inCity(params);
  const slug = decodeURIComponent((await params).slug);
  const found = await page.read(async (db) => {
    const published = await findPublished(db, slug);
    return published ? { ...published, quoted: await readQuoted(db, published.report.parts) } : null;
  });
  if (!found) notFound();
  return { page, slug, ...found };
}
