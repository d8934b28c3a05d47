import { redirect } from "next/navigation";
import { cityBoard } from "@/lib/activities/queries";
import { checklistState } from "@/lib/cities/checklist/queries";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { countInbox, type InboxCounts, type InboxFilter, listInbox } from "@/lib/ideas/inbox/queries";
import { withinReach } from "@/lib/ideas/inbox/within-reach";
import { loopNumbers } from "@/lib/ideas/loop/queries";
import { countQueue } from "@/lib/moderation/queue";
import { may, reachOf } from "@/lib/people/permissions";
import { type CityParams, inCity, type Page, requireReach } from "@/lib/request/page";
import { Checklist } from "./checklist";
import { onlyWords, withinProjects } from "./ideas/within-reach";
import { AlsoWaiting } from "./overview/also-waiting";
import { Counts } from "./overview/counts";
import { NextDue } from "./overview/next-due";
import { OwnProjects } from "./overview/own-projects";
import { PromisesKept } from "./overview/promises-kept";
import { AdminPage } from "./shell/admin-page";
import { one, type SearchParams } from "./shell/search-params";
import { StartGuide } from "./shell/start-guide";
import { titled } from "./shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.nav.overview", "/admin");

/** What the city owes, to whom and by when; before that the first steps of a new city. */
export default async function Overview({ params, searchParams }: Props) {
  const page = await inCity(params);
  // Whoever reads along and decides nothing has no overview: their desk is the figures.
  if (!reachOf(page.actor, "city.viewAdmin") && may(page.actor, "insight.read"))
    redirect(page.path("/admin/insight"));
  const { person: staff, reach } = await requireReach(page, "city.viewAdmin");
  const moderated = reachOf(staff, "contributions.moderate");
  const { t, settings } = page;
  const { inbox, queue, steps, rows, taxonomy, loop } = await page.read(async (db) => {
    const taxonomy = await loadTaxonomy(db);
    const { answeringDepartment } = settings;
    const filter = { ...unfiltered, ...withinReach(reach), taxonomy, answeringDepartment };
    const inbox = await countInbox(db, { ...filter, view: "all" });
    const view = inbox.due > 0 ? "due" : "unanswered";
    return {
      taxonomy,
      inbox,
      rows: await listInbox(db, { ...filter, view }, { after: null, limit: atOnce }),
      queue: moderated ? await countQueue(db, withinProjects(moderated)) : null,
      loop: await loopNumbers(db, (await cityBoard(db)).id),
      steps: may(staff, "city.configure") ? await checklistState(db, settings) : [],
    };
  });
  const promises = loop.promisesDue > 0 && reach.scope !== "project";
  const starting = steps.some((step) => !step.done);
  return (
    <AdminPage
      page={page}
      title={staff.firstName ? t("admin.overview.title", { name: staff.firstName }) : t("admin.nav.overview")}
      intro={
        starting ? t("admin.overview.introNew") : `${owed(page, inbox)} ${onlyWords(page, reach)}`.trim()
      }
      saved={one((await searchParams).saved)}
      width="normal"
    >
      {starting ? <Checklist page={page} steps={steps} /> : <StartGuide page={page} person={staff} />}
      {starting && inbox.all === 0 ? null : (
        <>
          <div className="grid gap-2">
            <Counts page={page} inbox={inbox} queue={queue} />
            <AlsoWaiting page={page} moderated={moderated} />
          </div>
          <OwnProjects page={page} reach={reach} />
          <div className={`grid gap-8 *:min-w-0 ${promises ? "xl:grid-cols-[minmax(0,1fr)_17rem]" : ""}`}>
            <NextDue page={page} rows={rows} inbox={inbox} statuses={taxonomy.statuses} />
            {promises ? <PromisesKept page={page} loop={loop} /> : null}
          </div>
        </>
      )}
    </AdminPage>
  );
}

/** The whole of it in one sentence. */
function owed({ t, locale }: Page, { due, late }: InboxCounts): string {
  if (due === 0) return t("admin.overview.owesNothing");
  const counts = { due, late, number: formatNumber(due, locale), lateNumber: formatNumber(late, locale) };
  return t(late > 0 ? "admin.overview.owesLate" : "admin.overview.owes", counts);
}

const atOnce = 6;
const unfiltered: Omit<InboxFilter, "view"> = { status: null, topicId: null, department: "", found: null };
