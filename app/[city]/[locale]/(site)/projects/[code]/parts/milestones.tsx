import type { Milestone } from "@/lib/ideas/milestones/queries";
import { MilestoneList } from "@/lib/ideas/milestones/ui/milestone-list";
import type { Page } from "@/lib/request/page";

/** What the city promised to do in the project, step by step. */
export function Milestones({ page, milestones }: { page: Page; milestones: Milestone[] }) {
  if (milestones.length === 0) return null;
  return (
    <section id="milestones" aria-labelledby="milestones-title" className="grid gap-4">
      <h2 id="milestones-title" className="text-2xl font-bold">
        {page.t("promises.steps")}
      </h2>
      <div className="max-w-3xl">
        <MilestoneList page={page} milestones={milestones} />
      </div>
    </section>
  );
}
