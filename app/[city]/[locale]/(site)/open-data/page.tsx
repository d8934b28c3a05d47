import type { Metadata } from "next";
import { formatDate } from "@/lib/i18n/format";
import { readOpenData } from "@/lib/insight/open-data/read";
import { licence, type OpenSheet, openSheets } from "@/lib/insight/open-data/sheets";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Card } from "@/lib/ui/card";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { Table } from "@/lib/ui/table";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const description = page.t("insight.openData.intro", { city: page.city.name });
  return pageMetadata(page, { title: page.t("insight.openData.title"), description, path: "/open-data" });
}

/** A city's public figures for everybody to take along, with what each column holds. */
export default async function OpenData({ params }: Props) {
  const page = await inCity(params);
  const { t, city } = page;
  const sheets = await page.read(readOpenData);
  const name = (
    <a href={licence.href} className="link" rel="license">
      {licence.name}
    </a>
  );
  const [before, after] = t("insight.openData.licence", { city: city.name, licence: "|" }).split("|");
  return (
    <Page width="text">
      <PageHeader
        title={t("insight.openData.title")}
        intro={t("insight.openData.intro", { city: city.name })}
      />
      <p>
        {before}
        {name}
        {after}
      </p>
      {sheets.map((sheet) => (
        <SheetCard key={sheet.name} page={page} sheet={sheet} />
      ))}
    </Page>
  );
}

function SheetCard({ page: { t, path, locale }, sheet }: { page: CityPage; sheet: OpenSheet }) {
  const { name, day, rows } = sheet;
  const made = formatDate(new Date(`${day}T12:00:00Z`), locale, "UTC");
  return (
    <Card as="section" aria-labelledby={name} className="grid gap-4">
      <div className="grid gap-1">
        <h2 id={name} className="text-xl font-bold">
          {t(`insight.openData.sheets.${name}.title`)}
        </h2>
        <p className="text-muted">{t(`insight.openData.sheets.${name}.about`)}</p>
        <p className="text-sm text-muted">
          {t("insight.openData.day", { day: made })} · {t("insight.openData.rows", { count: rows.length })}
        </p>
      </div>
      <Table
        plain
        caption={t(`insight.openData.sheets.${name}.title`)}
        columns={[
          { key: "column", label: t("insight.openData.column") },
          { key: "meaning", label: t("insight.openData.meaning") },
        ]}
        rows={openSheets[name].map((column) => ({
          id: column,
          cells: {
            column: <code dir="ltr">{column}</code>,
            meaning: t(`insight.openData.columns.${column}`),
          },
        }))}
      />
      <p className="flex flex-wrap gap-3">
        {["csv", "json"].map((kind) => (
          <ButtonLink key={kind} href={path(`/open-data/${name}.${kind}`)} icon="download">
            {kind.toUpperCase()}
            <span className="sr-only">{`: ${t(`insight.openData.sheets.${name}.title`)}`}</span>
          </ButtonLink>
        ))}
      </p>
    </Card>
  );
}
