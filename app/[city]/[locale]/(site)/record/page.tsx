import type { Metadata } from "next";
import { validate } from "uuid";
import { houseRules, isHouseRule } from "@/lib/discussion/house-rules";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { countRecord, listRecord, type RecordEntry } from "@/lib/moderation/queries";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity, type Page as PageOf } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { ShowMore } from "@/lib/ui/show-more";
import { Page } from "@/lib/ui/site-shell";
import { FilterChip, Toolbar } from "@/lib/ui/toolbar";

type Props = {
  params: CityParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const atOnce = 40;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  return pageMetadata(page, {
    title: page.t("moderation.record.title"),
    description: page.t("moderation.record.description"),
    path: "/record",
    hidden: Object.keys(await searchParams).length > 0,
  });
}

/** What staff removed and why, for everyone to read: neither texts nor names. */
export default async function PublicRecord({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, settings } = page;
  const query = await searchParams;
  const rule = houseRules.find((known) => known === query.rule) ?? null;
  const after = typeof query.after === "string" && validate(query.after) ? query.after : null;
  const { counts, entries } = await page.read(async (db) => ({
    counts: await countRecord(db),
    entries: await listRecord(db, { rule, after, limit: atOnce }),
  }));
  const last = entries.length === atOnce ? entries.at(-1) : undefined;
  const address = (to: Record<string, string>) => path(`/record?${new URLSearchParams(to)}`);
  return (
    <Page width="text">
      <PageHeader
        title={t("moderation.record.title")}
        intro={t.rich("moderation.record.intro", {
          link: (words) => (
            <a href={path("/pages/rules")} className="link">
              {words}
            </a>
          ),
        })}
      />
      <p>
        <a href={path("/record/months")} className="link">
          {t("moderation.months.link")}
        </a>
      </p>
      {counts.length > 0 ? <Counts page={page} counts={counts} rule={rule} /> : null}
      {entries.length === 0 ? (
        <EmptyState title={t("moderation.record.emptyTitle")}>{t("moderation.record.emptyText")}</EmptyState>
      ) : (
        <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {entries.map((entry) => (
            <Entry key={entry.id} page={page} entry={entry} />
          ))}
        </ol>
      )}
      {last ? (
        <ShowMore
          href={address({ ...(rule ? { rule } : {}), after: last.id })}
          label={t("moderation.record.more")}
        />
      ) : null}
      {settings.contactEmail ? (
        <p className="text-muted">{t("moderation.record.object", { email: settings.contactEmail })}</p>
      ) : null}
    </Page>
  );
}

type CountsProps = { page: PageOf; counts: { rule: string; count: number }[]; rule: string | null };

function Counts({ page: { t, path, locale }, counts, rule }: CountsProps) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("moderation.record.counts")}</h2>
      <Toolbar>
        {counts
          .filter((one) => isHouseRule(one.rule))
          .map((one) => (
            <FilterChip
              key={one.rule}
              href={path(one.rule === rule ? "/record" : `/record?rule=${one.rule}`)}
              current={one.rule === rule}
              count={formatNumber(one.count, locale)}
            >
              {ruleWords(t, one.rule)}
            </FilterChip>
          ))}
      </Toolbar>
    </section>
  );
}

function Entry({ page: { t, locale, city }, entry }: { page: PageOf; entry: RecordEntry }) {
  return (
    <li className="grid gap-1 px-4 py-4 sm:px-5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">
          {t(`moderation.record.${entry.kind}`)} · {t(`moderation.record.${entry.decision}`)}
        </span>
        <time dateTime={entry.createdAt.toISOString()} className="text-sm text-muted">
          {formatDate(entry.createdAt, locale, city.timeZone, "short")}
        </time>
      </p>
      <p className="text-muted">{ruleWords(t, entry.rule)}</p>
      {entry.explanation ? <p dir="auto">{entry.explanation}</p> : null}
    </li>
  );
}

function ruleWords(t: PageOf["t"], rule: string): string {
  return isHouseRule(rule) ? t(`moderation.rules.${rule}`) : rule;
}
