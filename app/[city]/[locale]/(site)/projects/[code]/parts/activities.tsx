import type { Activity } from "@/lib/activities/queries";
import type { Page } from "@/lib/request/page";
import { ActivityCard } from "../../../take-part/parts/activity-card";

/** What people can do in the project beside its board. Of a draft nothing is public yet. */
export function Activities({ page, activities }: { page: Page; activities: Activity[] }) {
  const shown = activities.filter(({ state }) => state !== "draft");
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="activities" className="grid gap-5">
      <h2 id="activities" className="text-2xl font-bold">
        {page.t("activities.projectTitle")}
      </h2>
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {shown.map((activity) => (
          <ActivityCard key={activity.id} page={page} activity={activity} heading="h3" inProject />
        ))}
      </ul>
    </section>
  );
}
