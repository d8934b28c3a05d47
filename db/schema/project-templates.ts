import { jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityTable } from "../city-table";
import type { challenges } from "./challenges";
import type { activities } from "./city";
import type { pollQuestions, polls } from "./polls";
import type { BlockContent } from "./project-blocks";
import type { projects } from "./projects";
import type { surveyQuestions } from "./surveys";
import type { volunteerCauses } from "./volunteering";

type Project = typeof projects.$inferSelect;
type Activity = typeof activities.$inferSelect;
type Asked = "who" | "neighbourhoodIds" | "ageFrom" | "ageTo";

/** All that another project can begin with: nothing of when it was, what people gave, or what came of it. */
export type ProjectOutline = {
  words: Pick<
    Project,
    | ("summary" | "coverFileId" | "coverAlt" | "topicId" | "department" | "template")
    | ("objective" | "audience" | "decision" | "decider")
    | ("openPoints" | "fixedPoints" | "commitment" | "means")
  >;
  phases: { title: Localized; text: Localized }[];
  /** Templates that were saved before boards asked for anything say nothing of who may take part. */
  board:
    | (Pick<Activity, "title" | "intro"> &
        Partial<Pick<Activity, Asked>> & { questions?: OutlinedQuestion[] })
    | null;
  blocks: { kind: string; content: BlockContent }[];
  activities: OutlinedActivity[];
};

/** One that was saved before boards asked questions is for everybody. */
export type OutlinedQuestion = Omit<
  typeof surveyQuestions.$inferSelect,
  "cityId" | "activityId" | "archivedAt" | "audience"
> &
  Partial<Pick<typeof surveyQuestions.$inferSelect, "audience">>;

export type OutlinedActivity = Pick<
  Activity,
  "kind" | "title" | "intro" | "who" | "neighbourhoodIds" | "results" | "anonymous"
> &
  Partial<Pick<Activity, "ageFrom" | "ageTo">> & {
    questions: OutlinedQuestion[];
    /** Templates that were saved before there were polls and help have none of these. */
    poll?: Pick<typeof polls.$inferSelect, "byHand" | "changeable" | "afterVoting"> | null;
    pollQuestions?: Pick<typeof pollQuestions.$inferSelect, "title" | "choices" | "most">[];
    /** What a challenge looks for, what it brings and who decides, without its day. */
    challenge?: Pick<typeof challenges.$inferSelect, "criteria" | "prize" | "jury"> | null;
    /** What help is needed for, without its time. */
    causes?: Pick<typeof volunteerCauses.$inferSelect, "title" | "text" | "place" | "needed">[];
  };

/** What a city begins its own projects with, under the name that staff gave it. */
export const projectTemplates = cityTable("project_templates", {
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  content: jsonb("content").$type<ProjectOutline>().notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});
