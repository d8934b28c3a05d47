import { absoluteUrl } from "@/lib/cities/platform-origin";
import { formatDate } from "@/lib/i18n/format";
import { may } from "@/lib/people/permissions";
import { projectPath } from "@/lib/projects/address";
import { previewToken } from "@/lib/projects/preview";
import {
  archiveProjectForm,
  publishProjectForm,
  renewPreviewForm,
  reopenProjectForm,
} from "@/lib/projects/publishing/actions";
import type { Project } from "@/lib/projects/queries";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { OtherAction } from "../../shell/other-action";
import { PublishingPart } from "../../shell/publishing-part";

type Props = { page: Page; project: Project; missing: number };

/** Whether everybody sees it, from when and until when, and the next step. */
export function Publishing({ page, project, missing }: Props) {
  const { t, path, actor } = page;
  const { state } = project;
  const publishes = may(actor, "projects.publish");
  const values = { id: project.id };
  return (
    <PublishingPart
      page={page}
      standing={standing(page, project)}
      warning={state === "draft" && missing > 0 ? t("projects.admin.notWhole", { count: missing }) : null}
    >
      {publishes ? null : <p className="max-w-prose text-muted">{t("projects.admin.othersPublish")}</p>}
      {state === "archived" || !publishes ? null : (
        <div>
          <ButtonLink href={path(`/admin/projects/${project.id}/schedule`)} icon="calendar">
            {t("projects.admin.schedule")}
          </ButtonLink>
        </div>
      )}
      {state === "draft" ? <PreviewLink page={page} project={project} /> : null}
      {publishes && state === "draft" && missing === 0 ? (
        <OtherAction
          page={page}
          action={publishProjectForm}
          values={values}
          label={t("projects.admin.publish")}
          hint={t("projects.admin.publishHint")}
        />
      ) : null}
      {publishes && state === "active" ? (
        <OtherAction
          page={page}
          action={archiveProjectForm}
          values={values}
          label={t("projects.admin.archive")}
          hint={t("projects.admin.archiveHint")}
        />
      ) : null}
      {publishes && state === "archived" ? (
        <OtherAction
          page={page}
          action={reopenProjectForm}
          values={values}
          label={t("projects.admin.reopen")}
          hint={t("projects.admin.reopenHint")}
        />
      ) : null}
    </PublishingPart>
  );
}

function standing({ t, locale, city }: Page, { state, publishAt, archiveAt }: Project): string {
  const at = (moment: Date) => formatDate(moment, locale, city.timeZone, "zoned");
  const ends = archiveAt && state !== "archived" ? t("projects.admin.endsAt", { date: at(archiveAt) }) : "";
  if (state === "archived" && archiveAt) return t("projects.admin.archivedAt", { date: at(archiveAt) });
  if (!publishAt) return `${t("projects.admin.isDraft")} ${ends}`.trim();
  const begins = state === "draft" ? "projects.admin.publicFrom" : "projects.admin.publicSince";
  return `${t(begins, { date: at(publishAt) })} ${ends}`.trim();
}

/** For colleagues and partners without an account who should read it before others do. */
function PreviewLink({ page, project }: { page: Page; project: Project }) {
  const { t, path, city } = page;
  const to = `${projectPath(project)}?preview=${previewToken(city.id, project)}`;
  return (
    <>
      <div className="grid gap-1 border-t border-line pt-6">
        <h3 className="font-bold">{t("projects.admin.previewLink")}</h3>
        <p className="max-w-prose text-muted">{t("projects.admin.previewLinkHint")}</p>
        <a href={path(to)} dir="ltr" className="link text-start break-all">
          {absoluteUrl(city.primaryHost, path(to))}
        </a>
      </div>
      <OtherAction
        page={page}
        action={renewPreviewForm}
        values={{ id: project.id }}
        label={t("projects.admin.renewPreview")}
        hint={t("projects.admin.renewPreviewHint")}
      />
    </>
  );
}
