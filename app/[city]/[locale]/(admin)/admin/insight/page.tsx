import { dayOf } from "@/lib/base/wall-clock";
import { readTips } from "@/lib/insight/tips/queries";
import { isFor } from "@/lib/insight/tips/rules";
import { countQueue } from "@/lib/moderation/queue";
import { may, reachOf } from "@/lib/people/permissions";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { StartGuide } from "../shell/start-guide";
import { titled } from "../shell/titled";
import { askedDashboard } from "./asked-dashboard";
import { figuresWords } from "./day-name";
import { InsightPaper } from "./insight-paper";
import { KeyFigures } from "./key-figures";
import { NothingYet } from "./nothing-yet";
import { PeriodForm } from "./period-form";
import { ProcessReviews } from "./process-reviews";
import { QuietDays } from "./quiet-days";
import { ScopeForm } from "./scope-form";
import { Tips } from "./tips";
import { InsightTools } from "./tools";
import { Widgets } from "./widgets/all";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("insight.title", "/admin/insight");

/** How people take part and how the city answers, in days that staff choose and as they arranged it. */
export default async function Insight({ params, searchParams }: Props) {
  const page = await inCity(params);
  const reader = await requirePermission(page, "insight.read");
  const isAdvised = may(reader, "insight.advise");
  const { t, city, settings } = page;
  const query = await searchParams;
  // Whose first page this is: the others have it on the overview.
  const guide = reachOf(reader, "city.viewAdmin") ? null : <StartGuide page={page} person={reader} />;
  const found = await askedDashboard(page, reader.id, query);
  if (!found) {
    return (
      <AdminPage page={page} title={t("insight.title")} width="normal">
        {guide}
        <NothingYet page={page} />
      </AdminPage>
    );
  }
  const { arranged, scopes, last: _, ...figures } = found;
  const { dashboard } = figures;
  const advised = isAdvised && !arranged.view && !dashboard.scope;
  const tips = advised
    ? await page.read(async (db) =>
        readTips(db, {
          today: dayOf(new Date(), city.timeZone),
          settings,
          waiting: (await countQueue(db)).all,
        }),
      )
    : [];
  return (
    <AdminPage
      page={page}
      title={arranged.view?.name ?? t("insight.title")}
      intro={figuresWords(page, dashboard)}
      above={arranged.view ? [{ label: t("insight.title"), href: page.path("/admin/insight") }] : []}
      notice={said(page, one(query.saved))}
      paperHead={<InsightPaper page={page} />}
      actions={<InsightTools page={page} dashboard={dashboard} view={arranged.view} />}
      width="wide"
    >
      {arranged.view ? null : guide}
      {advised ? (
        <Tips
          page={page}
          tips={tips.filter((tip) => isFor(reader.role, tip))}
          taxonomy={dashboard.taxonomy}
        />
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <PeriodForm page={page} dashboard={dashboard} view={arranged.view} />
        <ScopeForm page={page} dashboard={dashboard} view={arranged.view} scopes={scopes} />
      </div>
      {dashboard.scope && isAdvised && !arranged.view ? (
        <p className="text-sm text-muted print:hidden">
          {t("insight.project.noTips")}{" "}
          <a href={page.path("/admin/insight/tips")} className="link">
            {t("tips.link")}
          </a>
        </p>
      ) : null}
      <QuietDays page={page} found={found} />
      <KeyFigures page={page} dashboard={dashboard} />
      {dashboard.scope?.projectId ? <ProcessReviews page={page} project={dashboard.scope.projectId} /> : null}
      <Widgets page={page} placed={arranged.placed} {...figures} />
    </AdminPage>
  );
}

/** What was just done, by the word that an action put into the address. */
function said({ t }: Page, saved: string): string | null {
  if (saved === "tip") return t("insight.tips.marked");
  const word = (["save", "city", "reset"] as const).find((known) => known === saved);
  return word ? t(`insight.saved.${word}`) : null;
}
