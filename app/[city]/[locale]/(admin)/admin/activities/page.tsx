import { activityStates } from "@/lib/activities/kinds";
import { listAllActivities } from "@/lib/activities/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { windowWords } from "../../../(site)/take-part/parts/words";
import { AdminPage } from "../shell/admin-page";
import { SettingList, SettingRow } from "../shell/setting-list";
import { titled } from "../shell/titled";

export const generateMetadata = titled("activities.admin.title", "/admin/activities");

/** What people can do besides posting ideas, by how it stands. */
export default async function AdminActivities({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "activities.manage");
  const { t, path } = page;
  const within = reach.scope === "project" ? reach.of : undefined;
  const activities = await page.read((db) => listAllActivities(db, within));
  const add = (
    <ButtonLink href={path("/admin/activities/new")} variant="primary" icon="plus">
      {t("activities.admin.add")}
    </ButtonLink>
  );
  const groups = activityStates
    .map((state) => ({ state, list: activities.filter((activity) => activity.state === state) }))
    .filter(({ list }) => list.length > 0);
  return (
    <AdminPage
      page={page}
      title={t("activities.admin.title")}
      intro={t(within ? "roles.onlyProjects" : "activities.admin.intro")}
      actions={
        <>
          {activities.length > 0 ? add : null}
          <ButtonLink href={path("/admin/groups")} icon="users">
            {t("groups.title")}
          </ButtonLink>
        </>
      }
    >
      {groups.map(({ state, list }) => (
        <SettingList key={state} title={t(`activities.admin.list.${state}`)}>
          {list.map((activity) => (
            <SettingRow
              key={activity.id}
              href={path(`/admin/activities/${activity.id}`)}
              label={say(page, activity.title)}
              value={`${t(`activities.kind.${activity.kind}`)} · ${windowWords(page, activity)}`}
            />
          ))}
        </SettingList>
      ))}
      {activities.length === 0 ? (
        <EmptyState title={t("activities.admin.emptyTitle")} action={add}>
          {t("activities.admin.emptyText")}
        </EmptyState>
      ) : null}
    </AdminPage>
  );
}
