import { projectModerators } from "@/db/schema/projects";
import type { Person, Role } from "@/lib/people/actor";
import type { TestCity } from "./city";
import { postIdea } from "./idea";
import { insertBoard, startProject } from "./projects";

/** A moderator of these projects, as a session would know them. */
export async function moderatorOf(
  here: TestCity,
  projectIds: readonly string[],
  role: Role = "external_moderator",
): Promise<Person> {
  const person = await here.person({ role, firstName: "Mo", lastName: "Moderator" });
  const rows = projectIds.map((projectId) => ({ projectId, personId: person.id }));
  if (rows.length > 0) await here.run((db) => db.insert(projectModerators).values(rows));
  return { ...person, moderates: [...projectIds] };
}

/** A project with a board and an idea in it. */
export async function projectWithIdea(here: TestCity, title: string) {
  const project = await startProject(here, { department: "Streets" });
  const boardId = await here.run((db) => insertBoard(db, project));
  const idea = await postIdea(here, { project: project.code, title });
  return { ...project, boardId, idea };
}
