import type { ReactNode } from "react";
import { formatDate } from "@/lib/i18n/format";
import { folderPath } from "@/lib/projects/address";
import type { Folder } from "@/lib/projects/folders/queries";
import type { Project } from "@/lib/projects/queries";
import { ProjectCover } from "@/lib/projects/ui/project-cover";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Notice } from "@/lib/ui/notice";

type Props = {
  page: Page;
  project: Project;
  folder: Pick<Folder, "code" | "title"> | null;
  /** What one can do with it as a whole. */
  children?: ReactNode;
};

/** What it is called, what it is about and whether it runs. */
export function Head({ page, project, folder, children }: Props) {
  const { t, path, locale, city } = page;
  const { state, title, summary, archiveAt } = project;
  return (
    <header className="grid gap-5 *:min-w-0">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[
          { label: t("projects.title"), href: path("/projects") },
          ...(folder && state !== "draft"
            ? [{ label: say(page, folder.title), href: path(folderPath(folder)) }]
            : []),
          { label: say(page, title) },
        ]}
      />
      {state === "draft" ? (
        <Notice kind="warning" title={t("projects.draftTitle")}>
          {t("projects.draftText")}
        </Notice>
      ) : null}
      <div className="grid items-center gap-x-10 gap-y-5 *:min-w-0 lg:grid-cols-[1.2fr_1fr]">
        <div className="grid gap-3 [overflow-wrap:anywhere]">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
            <Badge kind={state === "active" ? "success" : "plain"}>{t(`projects.state.${state}`)}</Badge>
            {archiveAt ? (
              <span>
                {t(state === "archived" ? "projects.closedOn" : "projects.closesOn", {
                  date: formatDate(archiveAt, locale, city.timeZone, state === "archived" ? "day" : "moment"),
                })}
              </span>
            ) : null}
          </p>
          <h1 lang={langOf(page, title)} className="text-3xl font-bold">
            <bdi>{say(page, title)}</bdi>
          </h1>
          <p lang={langOf(page, summary)} dir="auto" className="max-w-prose text-lg text-muted">
            {say(page, summary)}
          </p>
          {project.department ? (
            <p className="text-muted">{t("projects.by", { department: project.department })}</p>
          ) : null}
          {children}
        </div>
        <ProjectCover
          page={page}
          project={project}
          className="aspect-[5/2] w-full rounded-card lg:aspect-video"
          eager
        />
      </div>
    </header>
  );
}
