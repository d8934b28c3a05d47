import { MilestoneList } from "@/lib/ideas/milestones/ui/milestone-list";
import type { IdeaPage } from "./view";

/** What the city promised to do for the idea, step by step. */
export function Milestones({ view: { page, idea } }: { view: IdeaPage }) {
  if (idea.milestones.length === 0) return null;
  return (
    <section id="milestones" aria-labelledby="milestones-title" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="milestones-title" className="text-2xl font-bold">
          {page.t("promises.steps")}
        </h2>
        <a href={page.path("/promises")} className="link inline-flex min-h-11 items-center text-sm">
          {page.t("promises.all")}
        </a>
      </div>
      <MilestoneList page={page} milestones={idea.milestones} />
    </section>
  );
}
