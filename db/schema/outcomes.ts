import { index, integer, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { ideas } from "./ideas";
import { projects } from "./projects";

/** The contributions of a project's board that its outcome goes back to, in their order. */
export const projectOutcomeIdeas = cityTable(
  "project_outcome_ideas",
  {
    projectId: uuid("project_id").notNull(),
    ideaId: uuid("idea_id").notNull(),
    position: integer("position").notNull(),
  },
  {
    key: ["projectId", "ideaId"],
    extra: (t) => [
      index("project_outcome_ideas_idea").on(t.cityId, t.ideaId),
      cityReference(t, t.projectId, () => projects, "cascade"),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
    ],
  },
);
