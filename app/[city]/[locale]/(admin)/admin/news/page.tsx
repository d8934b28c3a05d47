import { formatDate } from "@/lib/i18n/format";
import { listAllNews, type NewsItem } from "@/lib/news/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { onlyWords, withinProjects } from "../ideas/within-reach";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { SettingRow } from "../shell/setting-list";
import { titled } from "../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("news.admin.title", "/admin/news");

/** What the city tells: drafts and what is planned first, then what is public. */
export default async function AdminNews({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "news.write");
  const { t, path } = page;
  const items = await page.read((db) => listAllNews(db, withinProjects(reach)));
  return (
    <AdminPage
      page={page}
      title={t("news.admin.title")}
      intro={`${t("news.admin.intro")} ${onlyWords(page, reach)}`.trim()}
      saved={one((await searchParams).saved)}
      actions={
        <ButtonLink href={path("/admin/news/new")} variant="primary" icon="plus">
          {t("news.admin.write")}
        </ButtonLink>
      }
    >
      {items.length === 0 ? (
        <EmptyState title={t("news.admin.emptyTitle")}>{t("news.admin.emptyText")}</EmptyState>
      ) : (
        <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {items.map((item) => (
            <SettingRow
              key={item.id}
              href={path(`/admin/news/${item.id}`)}
              label={say(page, item.title)}
              value={[stateOf(page, item), item.project ? say(page, item.project.title) : ""]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
        </ul>
      )}
    </AdminPage>
  );
}

function stateOf({ t, locale, city }: Page, { state, publishAt }: NewsItem): string {
  const style = state === "scheduled" ? "moment" : "day";
  const date = publishAt ? formatDate(publishAt, locale, city.timeZone, style) : "";
  return t(`news.state.${state}`, { date });
}
