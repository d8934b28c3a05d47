import type { Activity } from "@/lib/activities/queries";
import type { Page } from "@/lib/request/page";
import { ActivityCard } from "../../../take-part/parts/activity-card";

type Props = { page: Page; activities: Activity[]; id: string; title: string };

/** What people can do in the project beside its board. Of a draft nothing is public yet. */
export function Activities({ page, activities, id, title }: Props) {
  const shown = activities.filter(({ state }) => state !== "draft");
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <h2 id={id} className="text-2xl font-bold">
        {title}
      </h2>
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {shown.map((activity) => (
          <ActivityCard key={activity.id} page={page} activity={activity} heading="h3" inProject />
        ))}
      </ul>
    </section>
  );
}
