import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formatNumber } from "@/lib/i18n/format";
import { promiseStates } from "@/lib/ideas/milestones/state";
import { promisesPath, readPromiseFilter } from "@/lib/ideas/promised/filter";
import { listPromises, promiseFigures } from "@/lib/ideas/promised/queries";
import { findScope } from "@/lib/insight/scope";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { ShowMore } from "@/lib/ui/show-more";
import { Page } from "@/lib/ui/site-shell";
import { Tabs } from "@/lib/ui/tabs";
import { DepartmentForm } from "./department-form";
import { Departments } from "./departments";
import { Entry } from "./entry";
import { Figures } from "./figures";
import { Narrowed } from "./narrowed";

type Props = {
  params: CityParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const atOnce = 25;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  return pageMetadata(page, {
    title: page.t("promises.title"),
    description: page.t("promises.intro", { city: page.city.name }),
    path: "/promises",
    hidden: Object.keys(await searchParams).length > 0,
  });
}

/** Every promise that the city made, and what became of it: nothing that was promised vanishes. */
export default async function Promises({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, locale, settings } = page;
  const filter = readPromiseFilter(await searchParams);
  const { answeringDepartment } = settings;
  const read = await page.readForAll(`promises ${promisesPath(filter, filter)}`, async (db) => {
    const scope = await findScope(db, filter.project);
    if (scope === undefined) return null;
    const which = { answeringDepartment, days: filter.days, projectId: scope ? scope.projectId : undefined };
    return {
      scope,
      figures: await promiseFigures(db, which),
      found: await listPromises(db, { ...filter, ...which }, atOnce + 1),
    };
  });
  if (!read) notFound();
  const { scope, figures, found } = read;
  const rows = found.slice(0, atOnce);
  const last = found.length > atOnce ? rows.at(-1) : undefined;
  const [all, ...departments] = figures;
  const counted = filter.department
    ? departments.find(({ department }) => department === filter.department)
    : all;
  const count = (state: (typeof promiseStates)[number]) => counted?.[state] ?? 0;
  const total = promiseStates.reduce((sum, state) => sum + count(state), 0);
  return (
    <Page width="normal">
      <PageHeader title={t("promises.title")} intro={t("promises.intro", { city: page.city.name })} />
      <Narrowed page={page} filter={filter} scope={scope} />
      {all ? <Figures page={page} figures={all} filter={filter} /> : null}
      <div className="grid gap-5">
        <DepartmentForm page={page} filter={filter} departments={departments} />
        <Tabs
          label={t("promises.filter")}
          tabs={[null, ...promiseStates].map((state) => ({
            href: path(promisesPath(filter, { state })),
            label: t(state ? `promises.state.${state}` : "promises.everything"),
            current: filter.state === state,
            count: formatNumber(state ? count(state) : total, locale),
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={t("promises.emptyTitle")}>{t("promises.emptyText")}</EmptyState>
        ) : (
          <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
            {rows.map((row) => (
              <Entry key={`${row.kind} ${row.id}`} page={page} row={row} />
            ))}
          </ol>
        )}
        {last ? (
          <ShowMore href={path(promisesPath(filter, { after: last.cursor }))} label={t("promises.more")} />
        ) : null}
      </div>
      <Departments page={page} figures={departments} filter={filter} />
    </Page>
  );
}
