import { dayOf } from "@/lib/base/wall-clock";
import { listPlanned, type Planned } from "@/lib/calendar/queries";
import { apart } from "@/lib/calendar/running";
import { formatDate } from "@/lib/i18n/format";
import { quarterInHand } from "@/lib/insight/updates/editions";
import { may } from "@/lib/people/permissions";
import { dayWords, langOf, say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Disclosure } from "@/lib/ui/disclosure";
import { EmptyState } from "@/lib/ui/empty-state";
import { Table } from "@/lib/ui/table";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("news.calendar.title", "/admin/calendar");

/** A month of what the city plans: what appears, opens, closes or meets, day by day. */
export default async function Calendar({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.tell");
  const { t, path, city, locale } = page;
  const today = dayOf(new Date(), city.timeZone);
  const month = askedMonth(one((await searchParams).month)) ?? today.slice(0, 7);
  const days = { from: `${month}-01`, to: lastDayOf(month) };
  const planned = await page.read((db) => listPlanned(db, { ...days, timeZone: city.timeZone }));
  const { dueOn } = quarterInHand(today);
  const name = (of: string) => formatDate(new Date(`${of}-15T12:00:00Z`), locale, "UTC", "month");
  const link = (of: string) => path(`/admin/calendar?month=${of}`);
  const [before, after] = [shifted(month, -1), shifted(month, 1)];
  return (
    <AdminPage page={page} title={t("news.calendar.title")} intro={t("news.calendar.intro")} width="normal">
      <nav
        aria-label={t("news.calendar.months")}
        className="grid grid-cols-2 items-center gap-3 sm:grid-cols-[1fr_auto_1fr] *:last:justify-self-end *:first:justify-self-start"
      >
        <ButtonLink href={link(before)} size="small">
          {name(before)}
        </ButtonLink>
        <h2 className="order-first col-span-2 text-xl font-bold sm:order-none sm:col-span-1">
          {name(month)}
        </h2>
        <ButtonLink href={link(after)} size="small">
          {name(after)}
        </ButtonLink>
      </nav>
      {planned.length === 0 ? (
        <EmptyState
          title={t("news.calendar.emptyTitle")}
          action={
            may(page.actor, "news.write") ? (
              <ButtonLink href={path("/admin/news/new")}>{t("news.admin.write")}</ButtonLink>
            ) : null
          }
        >
          {t("news.calendar.emptyText")}
        </EmptyState>
      ) : (
        <Month page={page} planned={planned} today={today} caption={name(month)} />
      )}
      {dueOn.startsWith(month) ? (
        <p className="text-muted">{t("news.calendar.update", { date: dayWords(page, dueOn) })}</p>
      ) : null}
    </AdminPage>
  );
}

type DaysProps = { page: Page; planned: Planned[]; today: string; caption: string };

/** In the month that is running, what is over lies folded above what is still to come. */
function Month({ planned, ...props }: DaysProps) {
  const { page, today } = props;
  const { over, ahead } = apart(planned, today);
  if (over.length === 0) return <Days {...props} planned={planned} />;
  return (
    <>
      <Disclosure summary={page.t("news.calendar.earlier", { count: over.length })} open={ahead.length === 0}>
        <Days {...props} planned={over} />
      </Disclosure>
      {ahead.length > 0 ? <Days {...props} planned={ahead} /> : null}
    </>
  );
}

function Days({ page, planned, today, caption }: DaysProps) {
  const { t } = page;
  return (
    <Table
      caption={caption}
      plain
      columns={[
        { key: "day", label: t("news.calendar.day") },
        { key: "what", label: t("news.calendar.what") },
        { key: "kind", label: t("news.calendar.kind") },
      ]}
      rows={planned.map((one) => ({
        id: `${one.kind} ${one.path} ${one.day} ${one.at?.toISOString()}`,
        cells: {
          what: <What page={page} planned={one} />,
          day: <When page={page} planned={one} today={today} />,
          kind: t(`news.calendar.kinds.${one.kind}`),
        },
      }))}
    />
  );
}

function What({ page, planned: { title, of, path } }: { page: Page; planned: Planned }) {
  const own = typeof title === "string" ? undefined : langOf(page, title);
  return (
    <>
      <a className="link" href={page.path(path)} lang={own}>
        <bdi>
          {(typeof title === "string" ? title : say(page, title)) || page.t("news.calendar.untitled")}
        </bdi>
      </a>
      {of ? (
        <span className="block text-sm font-normal text-muted" lang={langOf(page, of)}>
          <bdi>{say(page, of)}</bdi>
        </span>
      ) : null}
    </>
  );
}

function When({ page, planned, today }: { page: Page; planned: Planned; today: string }) {
  const { t, locale, city } = page;
  const { day, at } = planned;
  return (
    <>
      <time dateTime={at?.toISOString() ?? day} className="sm:whitespace-nowrap">
        {dayWords(page, day, "weekday")}
        {at ? (
          <span className="block text-sm text-muted">{formatDate(at, locale, city.timeZone, "time")}</span>
        ) : null}
      </time>
      {day === today ? <span className="block text-sm text-muted">{t("news.calendar.today")}</span> : null}
    </>
  );
}

function askedMonth(text: string): string | null {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

function shifted(month: string, by: number): string {
  const [year = 2000, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

function lastDayOf(month: string): string {
  const first = new Date(`${shifted(month, 1)}-01T00:00:00Z`);
  return new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10);
}
