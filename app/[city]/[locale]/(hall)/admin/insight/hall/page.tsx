import { formatDate } from "@/lib/i18n/format";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { LogoMark } from "@/lib/ui/logo";
import { RefreshEach } from "@/lib/ui/refresh-each";
import { askedDashboard } from "../../../../(admin)/admin/insight/asked-dashboard";
import { dashboardQuery } from "../../../../(admin)/admin/insight/asked-period";
import { figuresWords } from "../../../../(admin)/admin/insight/day-name";
import { KeyFigures } from "../../../../(admin)/admin/insight/key-figures";
import { NothingYet } from "../../../../(admin)/admin/insight/nothing-yet";
import { Widgets } from "../../../../(admin)/admin/insight/widgets/all";
import type { SearchParams } from "../../../../(admin)/admin/shell/search-params";
import { titled } from "../../../../(admin)/admin/shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("insight.hall.title", "/admin/insight/hall");

/** The dashboard for a hall's screen: nothing but figures, in big type, new each minute. */
export default async function Hall({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { id } = await requirePermission(page, "insight.read");
  const { t, city, settings, path, locale } = page;
  const found = await askedDashboard(page, id, await searchParams);
  const logo = settings.logoFileId;
  const back = found ? dashboardQuery(found.dashboard, found.arranged.view) : "";
  return (
    <main id="content" className="hall grid content-start gap-6 p-4 sm:p-8">
      <RefreshEach seconds={60} />
      <header className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {logo ? <img src={`/files/${logo}/320`} alt="" className="h-12 w-auto" /> : <LogoMark size={48} />}
        <div className="min-w-0 flex-1">
          <h1 className="text-3xl font-bold tracking-tight">{found?.arranged.view?.name ?? city.name}</h1>
          {found ? <p className="text-muted">{figuresWords(page, found.dashboard)}</p> : null}
        </div>
        <p className="text-sm text-muted">
          {t("insight.hall.asOf", { at: formatDate(new Date(), locale, city.timeZone, "moment") })}{" "}
          <a href={path(`/admin/insight${back}`)} className="link inline-flex min-h-11 items-center">
            {t("insight.hall.leave")}
          </a>
        </p>
      </header>
      {found ? (
        <>
          <KeyFigures page={page} dashboard={found.dashboard} />
          <Widgets page={page} placed={found.arranged.placed} {...found} />
        </>
      ) : (
        <NothingYet page={page} />
      )}
    </main>
  );
}
