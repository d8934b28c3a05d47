import { publishReportForm, withdrawReportForm } from "@/lib/insight/reports/actions";
import { ReportHead } from "@/lib/insight/reports/ui/report-head";
import { ReportParts } from "@/lib/insight/reports/ui/report-parts";
import { may } from "@/lib/people/permissions";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PaperHead } from "@/lib/ui/paper-head";
import { PrintButton } from "@/lib/ui/print-button";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../../../shell/admin-page";
import { OtherAction } from "../../../../shell/other-action";
import { titled } from "../../../../shell/titled";
import { openReport, type ReportParams } from "../opened";

export const generateMetadata = titled("report.preview", "/admin/insight/reports");

/** What everybody would read if it were published now; printing it needs no publishing. */
export default async function Preview({ params }: { params: ReportParams }) {
  const { page, report, now, quoted } = await openReport(params);
  const { t, path, city, actor, settings } = page;
  return (
    <AdminPage
      page={page}
      title={report.title}
      above={[
        { label: t("report.title"), href: path("/admin/insight/reports") },
        { label: t("report.edit"), href: path(`/admin/insight/reports/${report.id}`) },
      ]}
      paperHead={<PaperHead city={city.name} logo={settings.logoFileId} />}
      actions={<PrintButton label={t("insight.print")} />}
    >
      <article className="grid gap-8">
        <ReportHead reader={page} days={now} at={null} timeZone={city.timeZone} />
        <ReportParts reader={page} parts={now.parts} quoted={quoted} />
      </article>
      {may(actor, "reports.publish") ? (
        <section className="grid gap-4 border-t border-line pt-6 print:hidden">
          <p className="max-w-prose text-muted">{t("report.publishHint")}</p>
          <ActionForm action={publishReportForm} labels={formLabels(t)} formKey={page.formKey()}>
            <HiddenField name="id" value={report.id} />
            <HiddenField name="revision" value={String(report.revision)} />
            <div>
              <SubmitButton>{t(report.publishedAt ? "report.publishAgain" : "report.publish")}</SubmitButton>
            </div>
          </ActionForm>
          {report.publishedAt ? (
            <OtherAction
              page={page}
              action={withdrawReportForm}
              values={{ id: report.id }}
              label={t("report.withdraw")}
            />
          ) : null}
        </section>
      ) : (
        <p className="text-muted print:hidden">{t("report.whoPublishes")}</p>
      )}
    </AdminPage>
  );
}
