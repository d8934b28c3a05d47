import { notFound } from "next/navigation";
import { activityPath } from "@/lib/activities/address";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { readCounted } from "@/lib/insight/counted/filter";
import { countCounted, listCounted } from "@/lib/insight/counted/queries";
import type { CountedActivity, CountedRow } from "@/lib/insight/counted/row";
import { findScope } from "@/lib/insight/scope";
import { scopeName } from "@/lib/insight/scope-name";
import { neighbourhoodName, topicName } from "@/lib/insight/sheets";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { ShowMore } from "@/lib/ui/show-more";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { askedPeriod, dashboardQuery } from "../asked-period";
import { askedProject } from "../asked-scope";
import { dayName } from "../day-name";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("insight.counted.title", "/admin/insight/counted");

const shown = 50;

/** Exactly what a figure of the dashboard counts, one by one. */
export default async function CountedList({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "insight.read");
  const { t, path, city, locale } = page;
  const query = await searchParams;
  const period = askedPeriod(query, city.timeZone);
  const found = await page.read(async (db) => {
    const scope = await findScope(db, askedProject(query));
    if (scope === undefined) return null;
    const taxonomy = await loadTaxonomy(db);
    const counted = readCounted((name) => one(query[name]), { days: period, scope, taxonomy });
    return {
      ...{ scope, counted, taxonomy, count: await countCounted(db, counted) },
      rows: await listCounted(db, counted, { after: one(query.after), limit: shown + 1 }),
    };
  });
  if (!found) notFound();
  const { scope, counted, taxonomy, count, rows } = found;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const narrowed = [
    counted.kind ? t(`insight.kinds.${counted.kind}`) : "",
    counted.topicId === undefined ? "" : topicName(taxonomy, counted.topicId, words),
    counted.neighbourhoodId === undefined ? "" : neighbourhoodName(taxonomy, counted.neighbourhoodId, words),
    counted.department ?? "",
    scope ? scopeName(scope, words) : "",
  ].filter(Boolean);
  const days = { from: dayName(page, period.from), to: dayName(page, period.to), count };
  const last = rows.length > shown ? rows[shown - 1] : undefined;
  const more = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, one(value)]));
  if (last) more.set("after", last.cursor);
  return (
    <AdminPage
      page={page}
      title={narrowed.join(" · ") || t("insight.counted.title")}
      intro={t(counted.what === "answers" ? "insight.counted.introAnswers" : "insight.counted.intro", days)}
      above={[
        { label: t("insight.title"), href: path(`/admin/insight${dashboardQuery({ period, scope })}`) },
      ]}
    >
      {rows.length === 0 ? <p>{t("insight.nothing")}</p> : null}
      <ol className="divide-y divide-line rounded-card border border-line bg-surface">
        {rows.slice(0, shown).map((row) => (
          <Line key={row.cursor} page={page} row={row} />
        ))}
      </ol>
      {last ? (
        <ShowMore
          href={path(`/admin/insight/counted?${more}`)}
          label={t("insight.counted.more")}
          progress={formatNumber(count, locale)}
        />
      ) : null}
    </AdminPage>
  );
}

function Line({ page, row }: { page: Page; row: CountedRow }) {
  const { t, path, city, locale } = page;
  const { kind, at, about, text, onTime, count } = row;
  return (
    <li data-counted={kind} className="grid gap-1 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <time dateTime={at.toISOString()}>
          {formatDate(
            at,
            locale,
            city.timeZone,
            kind === "support" || about.of === "activity" ? "day" : "moment",
          )}
        </time>
        {kind === "answer" ? null : <Badge>{t(`insight.counted.one.${kind}`, { count })}</Badge>}
        {onTime === null ? null : (
          <Badge kind={onTime ? "success" : "danger"}>
            {t(onTime ? "insight.counted.inTime" : "insight.counted.late")}
          </Badge>
        )}
      </p>
      {about.of !== "activity" ? (
        <a
          href={path(about.of === "idea" ? `/ideas/${about.code}/${about.slug}` : `/take-part/${about.code}`)}
          lang={about.locale}
          className="link font-semibold wrap-anywhere"
        >
          {about.title}
        </a>
      ) : (
        <ActivityName page={page} activity={about} />
      )}
      {text ? (
        <p className="line-clamp-3 wrap-anywhere whitespace-pre-line" dir="auto">
          {text}
        </p>
      ) : null}
    </li>
  );
}

/** Leads to what everybody may see of it; where results are for staff alone, it has its name. */
function ActivityName({ page, activity }: { page: Page; activity: CountedActivity }) {
  const { path, city, locale } = page;
  const { code, kind, title, results } = activity;
  const name = localize(title, locale, city.defaultLocale);
  if (results === "private") return <p className="font-semibold wrap-anywhere">{name}</p>;
  const address = activityPath({ code, kind, projectCode: null, name: title[city.defaultLocale] ?? "" });
  return (
    <a
      href={path(kind === "survey" ? `/take-part/${code}/results` : address)}
      className="link font-semibold wrap-anywhere"
    >
      {name}
    </a>
  );
}
