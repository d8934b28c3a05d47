import { knownDepartments } from "@/lib/cities/departments/queries";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { TakeOut } from "@/lib/ideas/exporting/ui/take-out";
import { countInbox, inboxViews, listInbox } from "@/lib/ideas/inbox/queries";
import { withinReach } from "@/lib/ideas/inbox/within-reach";
import { searchIdeas } from "@/lib/ideas/search/search-ideas";
import type { Reach } from "@/lib/people/permissions";
import { type CityParams, inCity, type Page, requireReach } from "@/lib/request/page";
import { Button, ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { ShowMore } from "@/lib/ui/show-more";
import { Tabs } from "@/lib/ui/tabs";
import { AdminPage } from "../shell/admin-page";
import type { SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { InboxFilterForm } from "./inbox-filter-form";
import { InboxGroups } from "./inbox-groups";
import { type InboxState, inboxAddress, inboxQuery, isFiltered, readInboxState } from "./inbox-state";
import { NoIdeasYet } from "./no-ideas-yet";
import { onlyWords } from "./within-reach";

type Props = { params: CityParams; searchParams: SearchParams };

const atOnce = 30;

export const generateMetadata = titled("admin.inbox.title", "/admin/ideas");

export default async function Inbox({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { person, reach } = await requireReach(page, "ideas.answer");
  const { t, path, locale } = page;
  const state = await readInboxState(searchParams);
  const { counts, taxonomy, departments, rows } = await readInbox(page, state, reach, person.id);
  const last = rows.length === atOnce ? rows.at(-1) : undefined;
  return (
    <AdminPage
      page={page}
      title={t("admin.inbox.title")}
      intro={`${t("admin.inbox.intro")} ${onlyWords(page, reach)}`.trim()}
      width="normal"
      actions={
        reach.scope === "city" ? (
          <ButtonLink href={path("/admin/replies")} icon="list">
            {t("answering.replies")}
          </ButtonLink>
        ) : null
      }
    >
      <InboxFilterForm page={page} state={state} taxonomy={taxonomy} departments={departments} />
      <Tabs
        label={t("admin.inbox.views")}
        tabs={inboxViews.map((view) => ({
          href: path(inboxAddress(state, { view })),
          label: t(`admin.inbox.${view}`),
          current: view === state.view,
          count: formatNumber(counts[view], locale),
        }))}
      />
      {rows.length === 0 ? (
        <Nothing page={page} state={state} />
      ) : (
        <form method="get" action={path("/admin/answers/new")} className="group/choose grid gap-6">
          <InboxGroups page={page} rows={rows} statuses={taxonomy.statuses} choosable />
          <div className="bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-1 bg-paper py-3 group-has-checked/choose:sticky">
            <Button type="submit" icon="reply">
              {t("answering.together")}
            </Button>
            <p className="text-sm text-muted">{t("answering.togetherHint")}</p>
          </div>
        </form>
      )}
      {last ? (
        <ShowMore
          href={path(inboxAddress(state, { after: `${last.cursor.due}~${last.cursor.id}` }))}
          label={t("admin.inbox.more")}
        />
      ) : null}
      {rows.length > 0 ? <TakeOut page={page} of="list" asked={inboxQuery(state)} /> : null}
    </AdminPage>
  );
}

async function readInbox({ read, settings }: Page, state: InboxState, reach: Reach, ownId: string) {
  const { answeringDepartment } = settings;
  return read(async (db) => {
    const taxonomy = await loadTaxonomy(db);
    const found = state.query ? await searchIdeas(db, state.query) : null;
    const assigneeId = state.mine ? ownId : null;
    const filter = { ...state, assigneeId, ...withinReach(reach), taxonomy, answeringDepartment, found };
    return {
      taxonomy,
      counts: await countInbox(db, filter),
      departments: [...(withinReach(reach).within ?? (await knownDepartments(db)))],
      rows: await listInbox(db, filter, { after: state.after, limit: atOnce }),
    };
  });
}

/** Why the list is empty: nothing matches, nobody has posted yet, or (what it should be) nothing is owed. */
function Nothing({ page, state }: { page: Page; state: InboxState }) {
  const { t, path } = page;
  if (isFiltered(state)) {
    return (
      <EmptyState
        title={t("admin.inbox.emptyTitle")}
        action={<ButtonLink href={path("/admin/ideas?view=all")}>{t("admin.inbox.showAll")}</ButtonLink>}
      >
        {t("admin.inbox.emptyText")}
      </EmptyState>
    );
  }
  if (state.view === "all") return <NoIdeasYet page={page} />;
  return (
    <EmptyState
      title={t("admin.inbox.emptyDone")}
      action={<ButtonLink href={path("/admin/ideas?view=all")}>{t("admin.inbox.showAll")}</ButtonLink>}
    >
      {t(`admin.inbox.${empty[state.view]}`)}
    </EmptyState>
  );
}

const empty = {
  late: "emptyLate",
  week: "emptyWeek",
  due: "emptyDue",
  unanswered: "emptyNew",
} as const;
