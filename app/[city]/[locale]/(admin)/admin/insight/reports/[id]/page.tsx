import { versionOf } from "@/lib/cities/editing";
import { changeReportForm, deleteReportForm } from "@/lib/insight/reports/actions";
import { reportShown } from "@/lib/insight/reports/shown";
import { may } from "@/lib/people/permissions";
import { ButtonLink } from "@/lib/ui/button";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { ReportFields } from "../report-fields";
import { AddParts } from "./add-parts";
import { EditPart } from "./edit-part";
import { openReport, type ReportParams } from "./opened";

type Props = { params: ReportParams; searchParams: SearchParams };

export const generateMetadata = titled("report.title", "/admin/insight/reports");

const told = { "1": "saved", published: "published", withdrawn: "withdrawn" } as const;

/** The parts of a report in their order, each with its own small forms, so that several people can work on it. */
export default async function EditReport({ params, searchParams }: Props) {
  const { page, report, now, quoted } = await openReport(params);
  const { t, path, actor } = page;
  const asked = one((await searchParams).saved);
  const saved = Object.entries(told).find(([key]) => key === asked)?.[1];
  const here = `/admin/insight/reports/${report.id}`;
  return (
    <AdminPage
      page={page}
      title={report.title}
      above={[
        { label: t("insight.title"), href: path("/admin/insight") },
        { label: t("report.title"), href: path("/admin/insight/reports") },
      ]}
      notice={saved ? t(`report.${saved}`) : null}
      actions={
        <ButtonLink href={path(`${here}/preview`)} variant="primary">
          {t("report.preview")}
        </ButtonLink>
      }
    >
      {report.publishedAt ? (
        <p>
          <a href={path(`/reports/${report.slug}`)} className="link">
            {t("report.look")}
          </a>
        </p>
      ) : null}
      <Disclosure summary={t("report.details")}>
        <ActionForm
          action={changeReportForm}
          labels={formLabels(t)}
          formKey={page.formKey()}
          className="grid gap-4 py-2"
        >
          <HiddenField name="id" value={report.id} />
          <HiddenField name="version" value={versionOf(reportShown(report))} />
          <ReportFields t={t} report={report} />
          <div>
            <SubmitButton>{t("report.save")}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
      {report.parts.length === 0 ? <p>{t("report.empty")}</p> : null}
      <ol className="grid gap-6">
        {report.parts.map((part, at) => (
          <EditPart
            key={part.id}
            page={page}
            report={report}
            part={part}
            at={at}
            shown={now.parts[at]}
            quoted={quoted}
          />
        ))}
      </ol>
      <AddParts page={page} report={report.id} />
      {may(actor, "reports.publish") ? (
        <Disclosure summary={t("report.delete")}>
          <OtherAction
            page={page}
            action={deleteReportForm}
            values={{ id: report.id }}
            label={t("report.deleteSure")}
            hint={t("report.deleteHint")}
            danger
          />
        </Disclosure>
      ) : null}
    </AdminPage>
  );
}
