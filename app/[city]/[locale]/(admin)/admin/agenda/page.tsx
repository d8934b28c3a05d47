import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { type InboxRow, listInbox } from "@/lib/ideas/inbox/queries";
import type { Reach } from "@/lib/people/permissions";
import { type CityParams, inCity, type Page, requireReach } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { ShowMore } from "@/lib/ui/show-more";
import { cursorOf } from "../ideas/inbox-state";
import { onlyWords, withinReach } from "../ideas/within-reach";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { AgendaMonths } from "./agenda-months";

type Props = { params: CityParams; searchParams: SearchParams };

const atOnce = 60;

export const generateMetadata = titled("roles.agenda.title", "/admin/agenda");

/** What was accepted, what is due and when: of the whole city, or of the departments that a head leads. */
export default async function Agenda({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "ideas.answer");
  const { t, path } = page;
  const { rows, statuses } = await readAgenda(page, reach, one((await searchParams).after));
  const last = rows.length === atOnce ? rows.at(-1) : undefined;
  return (
    <AdminPage
      page={page}
      title={t("roles.agenda.title")}
      intro={`${t("roles.agenda.intro")} ${onlyWords(page, reach)}`.trim()}
      width="normal"
    >
      {rows.length === 0 ? (
        <EmptyState title={t("roles.agenda.empty")}>{t("roles.agenda.emptyText")}</EmptyState>
      ) : (
        <AgendaMonths page={page} rows={rows} statuses={statuses} />
      )}
      {last ? (
        <ShowMore href={path(`/admin/agenda?after=${after(last)}`)} label={t("admin.inbox.more")} />
      ) : null}
    </AdminPage>
  );
}

async function readAgenda({ read, settings }: Page, reach: Reach, asked: string) {
  const { answeringDepartment } = settings;
  return read(async (db) => {
    const taxonomy = await loadTaxonomy(db);
    const filter = { ...agenda, ...withinReach(reach), taxonomy, answeringDepartment };
    const rows = await listInbox(db, filter, { after: cursorOf(asked), limit: atOnce });
    return { rows, statuses: taxonomy.statuses };
  });
}

function after({ cursor: { due, id } }: InboxRow): string {
  return encodeURIComponent(`${due}~${id}`);
}

const agenda = { view: "agenda", status: null, topicId: null, department: "", found: null } as const;
