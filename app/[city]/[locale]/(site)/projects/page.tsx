import type { Metadata } from "next";
import { plainText } from "@/lib/base/markdown";
import { folderPath } from "@/lib/projects/address";
import { type Folder, listFolders } from "@/lib/projects/folders/queries";
import { listPublicProjects, type ProjectCard as Project } from "@/lib/projects/queries";
import { ProjectCard } from "@/lib/projects/ui/project-card";
import { langOf, say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const description = page.t("projects.intro", { city: page.city.name });
  return pageMetadata(page, { title: page.t("projects.title"), description, path: "/projects" });
}

/** What the city works on with its people: what runs first, by its folders, then what is over. */
export default async function Projects({ params }: Props) {
  const page = await inCity(params);
  const { t, city } = page;
  const { projects, folders } = await page.readForAll("projects", async (db) => ({
    projects: await listPublicProjects(db),
    folders: await listFolders(db),
  }));
  const active = projects.filter(({ state }) => state === "active");
  const archived = projects.filter(({ state }) => state === "archived");
  const foldered = folders
    .map((folder) => ({ folder, list: active.filter(({ id }) => folder.projects.includes(id)) }))
    .filter(({ list }) => list.length > 0);
  const apart = active.filter(({ id }) => !folders.some((folder) => folder.projects.includes(id)));
  return (
    <Page>
      <PageHeader title={t("projects.title")} intro={t("projects.intro", { city: city.name })} />
      {foldered.map(({ folder, list }) => (
        <InFolder key={folder.id} page={page} folder={folder} projects={list} />
      ))}
      {apart.length > 0 && foldered.length > 0 ? (
        <Section page={page} id="apart" title={t("folders.others")} projects={apart} />
      ) : null}
      {apart.length > 0 && foldered.length === 0 ? (
        <Cards page={page} projects={apart} heading="h2" eager />
      ) : null}
      {active.length === 0 ? (
        <EmptyState title={t("projects.noneTitle")}>{t("projects.noneText")}</EmptyState>
      ) : null}
      {archived.length > 0 ? (
        <Section page={page} id="archived" title={t("projects.archived")} projects={archived} />
      ) : null}
    </Page>
  );
}

type ListProps = { page: CityPage; projects: Project[] };

function InFolder({ page, folder, projects }: ListProps & { folder: Folder }) {
  const { title, text, code } = folder;
  const words = plainText(say(page, text), 200);
  return (
    <section aria-labelledby={`folder-${code}`} className="grid gap-5">
      <div className="grid gap-1 [overflow-wrap:anywhere]">
        <h2 id={`folder-${code}`} className="text-2xl font-bold">
          <a href={page.path(folderPath(folder))} lang={langOf(page, title)} className="link text-ink">
            <bdi>{say(page, title)}</bdi>
          </a>
        </h2>
        {words ? (
          <p className="max-w-prose text-muted" lang={langOf(page, text)} dir="auto">
            {words}
          </p>
        ) : null}
      </div>
      <Cards page={page} projects={projects} heading="h3" />
    </section>
  );
}

function Section({ page, id, title, projects }: ListProps & { id: string; title: string }) {
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <h2 id={id} className="text-2xl font-bold">
        {title}
      </h2>
      <Cards page={page} projects={projects} heading="h3" />
    </section>
  );
}

type CardsProps = ListProps & { heading: "h2" | "h3"; eager?: boolean };

function Cards({ page, projects, heading, eager }: CardsProps) {
  return (
    <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
      {projects.map((project, index) => (
        <ProjectCard
          key={project.id}
          page={page}
          project={project}
          heading={heading}
          eager={eager && index === 0}
        />
      ))}
    </ul>
  );
}
