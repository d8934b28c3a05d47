import type { Metadata } from "next";
import { listPublicProjects } from "@/lib/projects/queries";
import { ProjectCard } from "@/lib/projects/ui/project-card";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const description = page.t("projects.intro", { city: page.city.name });
  return pageMetadata(page, { title: page.t("projects.title"), description, path: "/projects" });
}

/** What the city works on with its people: what runs first, then what is over. */
export default async function Projects({ params }: Props) {
  const page = await inCity(params);
  const { t, city } = page;
  const projects = await page.readForAll("projects", (db) => listPublicProjects(db));
  const active = projects.filter(({ state }) => state === "active");
  const archived = projects.filter(({ state }) => state === "archived");
  return (
    <Page>
      <PageHeader title={t("projects.title")} intro={t("projects.intro", { city: city.name })} />
      {active.length > 0 ? (
        <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
          {active.map((project, index) => (
            <ProjectCard key={project.id} page={page} project={project} heading="h2" eager={index === 0} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("projects.noneTitle")}>{t("projects.noneText")}</EmptyState>
      )}
      {archived.length > 0 ? (
        <section aria-labelledby="archived" className="grid gap-5">
          <h2 id="archived" className="text-2xl font-bold">
            {t("projects.archived")}
          </h2>
          <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
            {archived.map((project) => (
              <ProjectCard key={project.id} page={page} project={project} heading="h3" />
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
