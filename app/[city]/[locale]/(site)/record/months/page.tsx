import type { Metadata } from "next";
import { isHouseRule } from "@/lib/discussion/house-rules";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import {
  countByMonth,
  countRulesByMonth,
  type MonthOfModeration,
  type RuleInMonth,
} from "@/lib/moderation/by-month";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity, type Page as PageOf } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { Table } from "@/lib/ui/table";

const months = 12;

export async function generateMetadata({ params }: { params: CityParams }): Promise<Metadata> {
  const page = await inCity(params);
  return pageMetadata(page, {
    title: page.t("moderation.months.title"),
    description: page.t("moderation.months.intro"),
    path: "/record/months",
  });
}

/** How moderation went, month by month: numbers that everybody may hold against the city. */
export default async function RecordMonths({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const { t, path, city } = page;
  const asked = { timeZone: city.timeZone, months };
  const { rows, rules } = await page.read(async (db) => ({
    rows: await countByMonth(db, asked),
    rules: await countRulesByMonth(db, asked),
  }));
  const title = t("moderation.months.title");
  return (
    <Page>
      <div className="grid gap-3">
        <Breadcrumbs
          label={t("common.breadcrumbs")}
          items={[{ label: t("moderation.record.title"), href: path("/record") }, { label: title }]}
        />
        <PageHeader title={title} intro={t("moderation.months.intro")} />
      </div>
      <Months page={page} rows={rows} />
      <Rules page={page} rows={rows} rules={rules} />
      <p className="max-w-prose text-muted">{t("moderation.months.median")}</p>
    </Page>
  );
}

const columns = [
  ...(["reports", "removed", "restored", "appeals", "granted", "stands"] as const),
  ...(["warnings", "suspensions", "hidden"] as const),
] as const;

function Months({ page, rows }: { page: PageOf; rows: MonthOfModeration[] }) {
  const { t, locale } = page;
  return (
    <Table
      caption={t("moderation.months.title")}
      columns={[
        { key: "month", label: t("moderation.months.month") },
        ...columns.map((key) => ({ key, label: t(`moderation.months.${key}`), numeric: true })),
        { key: "median", label: t("moderation.months.time"), numeric: true },
      ]}
      rows={rows.map((row) => {
        const bare = [
          ...columns.filter((key) => row[key] === 0),
          ...(row.medianHours === null ? ["median"] : []),
        ];
        return {
          id: row.month,
          bare,
          cells: {
            month: <Month page={page} month={row.month} isQuiet={bare.length > columns.length} />,
            ...Object.fromEntries(columns.map((key) => [key, formatNumber(row[key], locale)])),
            median: timeTaken(page, row.medianHours),
          },
        };
      })}
    />
  );
}

/** On a phone, where zeros are left out, a month without anything says so. */
function Month({ page, month, isQuiet }: { page: PageOf; month: string; isQuiet: boolean }) {
  return (
    <>
      {monthName(page, month)}
      {isQuiet ? (
        <span className="ms-3 font-normal text-muted sm:hidden">{page.t("moderation.months.nothing")}</span>
      ) : null}
    </>
  );
}

type RulesProps = { page: PageOf; rows: MonthOfModeration[]; rules: RuleInMonth[] };

function Rules({ page, rows, rules }: RulesProps) {
  const { t, locale } = page;
  const known = [...new Set(rules.map(({ rule }) => rule))].filter(isHouseRule);
  if (known.length === 0) return null;
  const countOf = (month: string, rule: string) =>
    rules.find((one) => one.month === month && one.rule === rule)?.count ?? 0;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("moderation.months.byRule")}</h2>
      <Table
        caption={t("moderation.months.byRule")}
        columns={[
          { key: "month", label: t("moderation.months.month") },
          ...known.map((rule) => ({ key: rule, label: t(`moderation.rules.${rule}`), numeric: true })),
        ]}
        rows={rows
          .filter(({ month }) => rules.some((one) => one.month === month))
          .map(({ month }) => ({
            id: month,
            bare: known.filter((rule) => countOf(month, rule) === 0),
            cells: {
              month: monthName(page, month),
              ...Object.fromEntries(known.map((rule) => [rule, formatNumber(countOf(month, rule), locale)])),
            },
          }))}
      />
    </section>
  );
}

function monthName({ locale }: PageOf, month: string): string {
  return formatDate(new Date(`${month}T12:00:00Z`), locale, "UTC", "month");
}

/** Hours below two days, days above. */
function timeTaken({ t, locale }: PageOf, hours: number | null): string {
  if (hours === null) return "–";
  if (hours < 48) return t("moderation.months.hours", { hours: Math.max(1, Math.round(hours)) });
  return t("moderation.months.days", { days: formatNumber(Math.round(hours / 24), locale) });
}
