import type { Metadata } from "next";
import { shownHost } from "@/lib/cities/platform-origin";
import { subdomainOf } from "@/lib/cities/resolve";
import { formatNumber } from "@/lib/i18n/format";
import { type CitySummary, citiesPerScreen, listCities } from "@/lib/operating/queries";
import { inPlatform, type Page as PageOf, type PlatformParams, requirePermission } from "@/lib/request/page";
import { Button, ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { ShowMore } from "@/lib/ui/show-more";
import { Page } from "@/lib/ui/site-shell";
import { Table } from "@/lib/ui/table";
import { Tabs } from "@/lib/ui/tabs";
import { TextField } from "@/lib/ui/text-field";
import { CityState, cityStates, operatorsTime } from "./parts/shown";

type Props = {
  params: PlatformParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await inPlatform(params)).t("platform.console.title"), robots: { index: false } };
}

export default async function OperatorPage({ params, searchParams }: Props) {
  const page = await inPlatform(params);
  await requirePermission(page, "platform.operate");
  const { t, path } = page;
  const query = await searchParams;
  const search = text(query.q);
  const [after, state, done] = [text(query.after), text(query.state), text(query.done)];
  const shown = cityStates.find((known) => known === state);
  const cities = await listCities({ search, after, state: shown });
  const last = cities.at(-1);
  return (
    <Page>
      <PageHeader
        title={t("platform.console.title")}
        intro={t("platform.console.intro")}
        actions={
          <>
            <ButtonLink href={path("/jobs")} variant="secondary">
              {t("platform.jobs.title")}
            </ButtonLink>
            <ButtonLink href={path("/start")}>{t("platform.console.create")}</ButtonLink>
          </>
        }
      />
      {done === "erased" ? <Notice kind="success">{t("platform.console.done.erased")}</Notice> : null}
      <form method="get" className="flex flex-wrap items-end gap-3">
        <TextField name="q" label={t("platform.console.search")} defaultValue={search} width="medium" />
        <Button variant="secondary">{t("platform.console.find")}</Button>
      </form>
      <Tabs
        label={t("platform.console.state")}
        tabs={[
          { href: path("/operator"), label: t("platform.console.all"), current: !shown },
          ...cityStates.map((one) => ({
            href: path(`/operator?state=${one}`),
            label: t(`platform.console.states.${one}`),
            current: one === shown,
          })),
        ]}
      />
      {cities.length === 0 ? (
        <EmptyState title={t("platform.console.none")} />
      ) : (
        <CityTable page={page} cities={cities} />
      )}
      {cities.length === citiesPerScreen && last ? (
        <ShowMore
          href={path(`/operator?${new URLSearchParams({ q: search, state: shown ?? "", after: last.slug })}`)}
          label={t("platform.console.more")}
        />
      ) : null}
    </Page>
  );
}

function CityTable({ page, cities }: { page: PageOf; cities: CitySummary[] }) {
  const { t, path, locale } = page;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Table
      caption={t("platform.console.caption")}
      columns={[
        { key: "city", label: t("platform.console.city") },
        { key: "state", label: t("platform.console.state") },
        { key: "people", label: t("platform.console.people"), numeric: true },
        { key: "ideas", label: t("platform.console.ideas"), numeric: true },
        { key: "late", label: t("platform.console.late"), numeric: true },
        { key: "mails", label: t("platform.console.mails"), numeric: true },
        { key: "activity", label: t("platform.console.activity") },
      ]}
      rows={cities.map(({ id, slug, name, state, health }) => ({
        id,
        cells: {
          city: (
            <>
              <a className="link inline-block py-1 font-semibold" href={path(`/operator/${slug}`)}>
                {name}
              </a>
              <bdi className="block text-sm text-muted [overflow-wrap:anywhere]">
                {shownHost(subdomainOf({ slug }))}
              </bdi>
            </>
          ),
          state: <CityState t={t} state={state} />,
          people: number(health.people),
          ideas: number(health.ideas),
          late: <Worry count={health.late} shown={number(health.late)} />,
          mails: <Worry count={health.unsentMails} shown={number(health.unsentMails)} />,
          activity: health.lastActivity
            ? operatorsTime(page, health.lastActivity)
            : t("platform.console.never"),
        },
      }))}
    />
  );
}

/** A number that should be nought stands out where it is not. */
function Worry({ count, shown }: { count: number; shown: string }) {
  return <span className={count > 0 ? "font-bold text-danger" : "text-muted"}>{shown}</span>;
}

function text(value: string | string[] | undefined): string {
  return ([value ?? ""].flat()[0] ?? "").slice(0, 100);
}
