import type { ProjectCard as Project } from "@/lib/projects/queries";
import { ProjectCard } from "@/lib/projects/ui/project-card";
import type { Page } from "@/lib/request/page";
import { Section } from "./section";

/** What the city works on now; what is over has its own page. */
export function HomeProjects({ page, projects }: { page: Page; projects: Project[] }) {
  const { t, path } = page;
  const active = projects.filter(({ state }) => state === "active");
  if (active.length === 0) return null;
  return (
    <Section
      id="projects"
      title={t("projects.homeTitle")}
      more={{ href: path("/projects"), label: t("projects.all") }}
    >
      <ul className="grid gap-5 *:min-w-0 sm:grid-cols-2 sm:gap-6 lg:grid-cols-3">
        {active.map((project) => (
          <ProjectCard key={project.id} page={page} project={project} heading="h3" />
        ))}
      </ul>
    </Section>
  );
}
