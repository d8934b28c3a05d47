import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { agendaPage, mostAtOnce } from "@/lib/ideas/inbox/agenda-page";
import { type InboxRow, listInbox } from "@/lib/ideas/inbox/queries";
import { withinReach } from "@/lib/ideas/inbox/within-reach";
import { openSteps } from "@/lib/ideas/milestones/queries";
import type { Reach } from "@/lib/people/permissions";
import { type CityParams, inCity, type Page, requireReach } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { ShowMore } from "@/lib/ui/show-more";
import { cursorOf } from "../ideas/inbox-state";
import { onlyWords } from "../ideas/within-reach";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { AgendaMonths, monthOf } from "./agenda-months";
import { OpenSteps } from "./open-steps";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("roles.agenda.title", "/admin/agenda");

/** What was accepted, what is due and when: of the whole city, or of the departments that a head leads. */
export default async function Agenda({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "ideas.answer");
  const { t, path } = page;
  const after = one((await searchParams).after);
  const { rows, statuses, steps } = await readAgenda(page, reach, after);
  const { shown, next } = agendaPage(rows, (row) => monthOf(page, row));
  const last = shown.at(-1)?.rows.at(-1);
  return (
    <AdminPage
      page={page}
      title={t("roles.agenda.title")}
      intro={`${t("roles.agenda.intro")} ${onlyWords(page, reach)}`.trim()}
      width="normal"
    >
      {cursorOf(after) ? (
        <p>
          <a className="link" href={path("/admin/agenda")}>
            {t("roles.agenda.start")}
          </a>
        </p>
      ) : null}
      {after ? null : <OpenSteps page={page} steps={steps} />}
      {rows.length === 0 ? (
        <EmptyState title={t("roles.agenda.empty")}>{t("roles.agenda.emptyText")}</EmptyState>
      ) : (
        <AgendaMonths page={page} parts={shown} statuses={statuses} />
      )}
      {next && last ? (
        <ShowMore
          href={path(`/admin/agenda?after=${afterOf(last)}`)}
          label={t(next.goesOn ? "roles.agenda.goesOn" : "roles.agenda.later", { part: next.key })}
        />
      ) : null}
    </AdminPage>
  );
}

async function readAgenda({ read, settings }: Page, reach: Reach, asked: string) {
  const { answeringDepartment } = settings;
  return read(async (db) => {
    const taxonomy = await loadTaxonomy(db);
    const filter = { ...agenda, ...withinReach(reach), taxonomy, answeringDepartment };
    const rows = await listInbox(db, filter, { after: cursorOf(asked), limit: mostAtOnce + 1 });
    const steps = await openSteps(db, withinReach(reach), mostSteps);
    return { rows, statuses: taxonomy.statuses, steps };
  });
}

const mostSteps = 50;

function afterOf({ cursor: { due, id } }: InboxRow): string {
  return encodeURIComponent(`${due}~${id}`);
}

const agenda = { view: "agenda", status: null, topicId: null, department: "", found: null } as const;
