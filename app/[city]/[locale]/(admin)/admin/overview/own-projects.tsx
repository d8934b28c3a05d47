import type { Reach } from "@/lib/people/permissions";
import { findProjectById, listAllProjects, listPhases, missingOf } from "@/lib/projects/queries";
import { say, stateWords } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { SettingList, SettingRow } from "../shell/setting-list";

/** For whoever moderates projects and nothing else: these, what each is now, and what a draft still lacks. */
export async function OwnProjects({ page, reach }: { page: Page; reach: Reach }) {
  if (reach.scope !== "project") return null;
  const { t, path, city } = page;
  const projects = await page.read((db) => listAllProjects(db, reach.of));
  const open = projects.filter(({ state }) => state !== "archived").slice(0, most);
  const missing = await page.read(async (db) => {
    const counted = new Map<string, number>();
    for (const { id, state } of open) {
      const project = state === "draft" ? await findProjectById(db, id) : null;
      if (project) counted.set(id, missingOf(project, await listPhases(db, id), city.defaultLocale).length);
    }
    return counted;
  });
  if (open.length === 0) return null;
  return (
    <SettingList title={t("admin.overview.ownProjects")}>
      {open.map((project) => {
        const lacking = missing.get(project.id) ?? 0;
        const words = lacking > 0 ? t("admin.overview.lacking", { count: lacking }) : null;
        return (
          <SettingRow
            key={project.id}
            href={path(`/admin/projects/${project.id}`)}
            label={say(page, project.title)}
            value={[stateWords(page, project), words].filter(Boolean).join(" · ")}
          />
        );
      })}
    </SettingList>
  );
}

const most = 8;
