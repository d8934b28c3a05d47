import type { Shown } from "@/lib/cities/editing";
import type { ProjectChoice } from "@/lib/cities/moderators/queries";

type Work = Record<"role" | "jobTitle" | "department", string> & {
  leads: readonly string[];
  projects: readonly string[];
};

/** Projects by their titles: a conflict shows the other side to a person. */
export function staffShown(
  { role, jobTitle, department, leads, projects }: Work,
  choices: readonly ProjectChoice[],
): Shown {
  const titles = choices
    .filter(({ id }) => projects.includes(id))
    .map(({ title }) => Object.values(title)[0]);
  return {
    ...{ role, jobTitle, department },
    leads: [...leads].sort().join("\n"),
    projects: titles.sort().join(", "),
  };
}
