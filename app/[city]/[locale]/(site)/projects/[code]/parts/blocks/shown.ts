import type { Activity } from "@/lib/activities/queries";
import type { NewsItem } from "@/lib/news/queries";
import type { Block } from "@/lib/projects/blocks/kinds";
import type { ProjectBoard } from "@/lib/projects/board/queries";
import type { Phase, Project } from "@/lib/projects/queries";
import type { Page } from "@/lib/request/page";

/** What the blocks of a project's page are drawn from. */
export type Shown = {
  page: Page;
  project: Project;
  phases: Phase[];
  board: ProjectBoard | null;
  activities: Activity[];
  blocks: Block[];
  /** The latest of what was told of the project. */
  news: NewsItem[];
  /** The video that this reader asked to play, and the query that keeps a draft's link. */
  play: string;
  preview: string;
};

export type BlockProps = Shown & { block: Block };
