import type { Metadata } from "next";
import { type Activity, listPublicActivities } from "@/lib/activities/queries";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { ActivityCard } from "./parts/activity-card";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const description = page.t("activities.intro", { city: page.city.name });
  return pageMetadata(page, { title: page.t("activities.title"), description, path: "/take-part" });
}

/** Everything that people can do here: what is open, what comes, and what came of the rest. */
export default async function TakePart({ params }: Props) {
  const page = await inCity(params);
  const { t, city } = page;
  const all = await page.readForAll("activities", listPublicActivities);
  const open = all.filter(({ state }) => state === "open");
  return (
    <Page>
      <PageHeader title={t("activities.title")} intro={t("activities.intro", { city: city.name })} />
      {open.length > 0 ? (
        <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {open.map((activity) => (
            <ActivityCard key={activity.id} page={page} activity={activity} heading="h2" />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("activities.noneTitle")}>{t("activities.noneText")}</EmptyState>
      )}
      <Later page={page} state="coming" activities={all} />
      <Later page={page} state="ended" activities={all} />
    </Page>
  );
}

type LaterProps = { page: CityPage; state: "coming" | "ended"; activities: Activity[] };

function Later({ page, state, activities }: LaterProps) {
  const list = activities.filter((activity) => activity.state === state);
  if (list.length === 0) return null;
  return (
    <section aria-labelledby={state} className="grid gap-5">
      <h2 id={state} className="text-2xl font-bold">
        {page.t(`activities.list.${state}`)}
      </h2>
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {list.map((activity) => (
          <ActivityCard key={activity.id} page={page} activity={activity} heading="h3" />
        ))}
      </ul>
    </section>
  );
}
