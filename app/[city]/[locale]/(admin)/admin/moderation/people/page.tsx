import { formatDate } from "@/lib/i18n/format";
import { listSuspended } from "@/lib/moderation/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";
import { doneNotice } from "../done-notice";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("moderation.person.listTitle", "/admin/moderation/people");

export default async function SuspendedPeople({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "contributions.moderate");
  const { t, path, locale, city } = page;
  const people = await page.read(listSuspended);
  return (
    <AdminPage
      page={page}
      title={t("moderation.person.listTitle")}
      intro={t("moderation.person.listIntro")}
      above={[{ label: t("moderation.queue.title"), href: path("/admin/moderation") }]}
      notice={doneNotice(t, one((await searchParams).done))}
    >
      {people.length === 0 ? (
        <EmptyState title={t("moderation.person.listEmpty")}>
          {t("moderation.person.listEmptyText")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {people.map((person) => (
            <SettingRow
              key={person.id}
              href={path(`/admin/moderation/people/${person.id}`)}
              label={person.name || t("moderation.person.unnamed")}
              value={t("moderation.person.suspended", {
                date: formatDate(person.suspendedAt, locale, city.timeZone, "short"),
              })}
            />
          ))}
        </ul>
      )}
    </AdminPage>
  );
}
