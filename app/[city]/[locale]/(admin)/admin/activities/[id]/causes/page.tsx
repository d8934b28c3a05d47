import { notFound } from "next/navigation";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { type Cause, listCauses } from "@/lib/volunteering/queries";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { SettingList, SettingRow } from "../../../shell/setting-list";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("volunteering.admin.causes", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** What help is needed for, each with who offered it. */
export default async function Causes({ params, searchParams }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "volunteering") notFound();
  const causes = await page.read((db) => listCauses(db, activity.id));
  const { t, path } = page;
  const at = (to: string) => path(`/admin/activities/${activity.id}/causes${to}`);
  const said = `volunteering.admin.saved.${one((await searchParams).saved)}`;
  const offered = ({ doneAt, offered: count }: Cause) =>
    [...(doneAt ? [t("volunteering.done")] : []), t("volunteering.admin.helpersCount", { count })].join(
      " · ",
    );
  const add = (
    <ButtonLink href={at("/new")} variant="primary" icon="plus">
      {t("volunteering.admin.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("volunteering.admin.causes")}
      above={activityAbove(page, activity)}
      notice={t.has(said) ? t(said) : null}
      actions={causes.length > 0 ? add : null}
    >
      {causes.length > 0 ? (
        causes.map((cause) => (
          <SettingList key={cause.id} title={say(page, cause.title)}>
            <SettingRow
              href={at(`/${cause.id}/helpers`)}
              label={t("volunteering.admin.helpers")}
              value={offered(cause)}
            />
            <SettingRow
              href={at(`/${cause.id}`)}
              label={t("volunteering.admin.title")}
              value={say(page, cause.place) || say(page, cause.title)}
            />
          </SettingList>
        ))
      ) : (
        <EmptyState title={t("volunteering.admin.emptyTitle")} action={add}>
          {t("volunteering.admin.emptyText")}
        </EmptyState>
      )}
    </AdminPage>
  );
}
