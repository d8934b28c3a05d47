import { may } from "@/lib/people/permissions";
import { listAllProjects, type ProjectCard } from "@/lib/projects/queries";
import { projectStates } from "@/lib/projects/state";
import { say, stateWords } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage } from "../shell/admin-page";
import { SettingList, SettingRow } from "../shell/setting-list";
import { titled } from "../shell/titled";

export const generateMetadata = titled("projects.title", "/admin/projects");

export default async function AdminProjects({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const { person, reach } = await requireReach(page, "projects.manage");
  const { t, path } = page;
  const within = reach.scope === "project" ? reach.of : undefined;
  const projects = await page.read((db) => listAllProjects(db, within));
  const add = may(person, "projects.manage") ? (
    <ButtonLink href={path("/admin/projects/new")} variant="primary" icon="plus">
      {t("projects.admin.add")}
    </ButtonLink>
  ) : null;
  const row = (project: ProjectCard) => (
    <SettingRow
      key={project.id}
      href={path(`/admin/projects/${project.id}`)}
      label={say(page, project.title)}
      value={stateWords(page, project)}
    />
  );
  const groups = projectStates
    .map((state) => ({ state, list: projects.filter((project) => project.state === state) }))
    .filter(({ list }) => list.length > 0);
  return (
    <AdminPage
      page={page}
      title={t("projects.title")}
      intro={t(within ? "roles.onlyProjects" : "projects.admin.intro")}
      actions={projects.length > 0 ? add : null}
    >
      {groups.map(({ state, list }) => (
        <SettingList key={state} title={t(`projects.admin.list.${state}`)}>
          {list.map(row)}
        </SettingList>
      ))}
      {may(person, "projects.manage") ? (
        <SettingList title={t("folders.order")}>
          <SettingRow
            href={path("/admin/projects/folders")}
            label={t("folders.title")}
            value={t("folders.short")}
          />
          <SettingRow
            href={path("/admin/projects/templates")}
            label={t("folders.templates.title")}
            value={t("folders.templates.short")}
          />
        </SettingList>
      ) : null}
      {projects.length === 0 ? (
        <EmptyState title={t("projects.admin.emptyTitle")} action={add}>
          {t("projects.admin.emptyText")}
        </EmptyState>
      ) : null}
    </AdminPage>
  );
}
