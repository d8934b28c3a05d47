import { listGroups } from "@/lib/activities/groups/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { activityAbove } from "../activities/managed";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { SettingList, SettingRow } from "../shell/setting-list";
import { titled } from "../shell/titled";

export const generateMetadata = titled("groups.title", "/admin/groups");

type Props = { params: CityParams; searchParams: SearchParams };

/** Whom staff invited, group by group. */
export default async function Groups({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "activities.manage");
  const { t, path } = page;
  const groups = await page.read((db) => listGroups(db, reach.scope === "city" ? undefined : reach.of));
  const said = `groups.saved.${one((await searchParams).saved)}`;
  const add = (
    <ButtonLink href={path("/admin/groups/new")} variant="primary" icon="plus">
      {t("groups.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("groups.title")}
      intro={t("groups.intro")}
      above={activityAbove(page)}
      notice={t.has(said) ? t(said) : null}
      actions={groups.length > 0 ? add : null}
    >
      {groups.length > 0 ? (
        <SettingList title={t("groups.title")}>
          {groups.map(({ id, name, members, projectTitle }) => (
            <SettingRow
              key={id}
              href={path(`/admin/groups/${id}`)}
              label={name}
              value={[t("groups.count", { count: members }), projectTitle && say(page, projectTitle)]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
        </SettingList>
      ) : (
        <EmptyState title={t("groups.noneTitle")} action={add}>
          {t("groups.noneText")}
        </EmptyState>
      )}
    </AdminPage>
  );
}
