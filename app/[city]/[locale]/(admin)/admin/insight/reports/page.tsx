import { dayOf } from "@/lib/base/wall-clock";
import { formatDate } from "@/lib/i18n/format";
import { addDays } from "@/lib/insight/period";
import { addReportForm } from "@/lib/insight/reports/actions";
import { listReports } from "@/lib/insight/reports/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";
import { ReportFields } from "./report-fields";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("report.title", "/admin/insight/reports");

export default async function Reports({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "reports.write");
  const { t, path, locale, city } = page;
  const reports = await page.read(listReports);
  const today = dayOf(new Date(), city.timeZone);
  return (
    <AdminPage
      page={page}
      title={t("report.title")}
      intro={t("report.intro")}
      above={[{ label: t("insight.title"), href: path("/admin/insight") }]}
      notice={one((await searchParams).saved) === "deleted" ? t("report.deleted") : null}
    >
      {reports.length > 0 ? (
        <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {reports.map((report) => (
            <SettingRow
              key={report.id}
              href={path(`/admin/insight/reports/${report.id}`)}
              label={report.title}
              value={
                report.publishedAt
                  ? t("report.asOf", { day: formatDate(report.publishedAt, locale, city.timeZone) })
                  : t("report.draft")
              }
            />
          ))}
        </ul>
      ) : null}
      <section aria-labelledby="new" className="grid gap-4">
        <h2 id="new" className="text-xl font-bold">
          {t("report.add")}
        </h2>
        <ActionForm action={addReportForm} labels={formLabels(t)} formKey={page.formKey()} id="report">
          <ReportFields t={t} report={{ title: "", from: addDays(today, -90), to: today }} />
          <div>
            <SubmitButton>{t("report.addButton")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </AdminPage>
  );
}
