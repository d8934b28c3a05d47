import { ownBadges } from "@/lib/engagement/badges/names";
import { listManaged, type ManagedReward } from "@/lib/engagement/rewards/queries";
import { RewardPicture } from "@/lib/engagement/rewards/ui/reward-picture";
import { type BadgeNames, localized } from "@/lib/engagement/rewards/ui/reward-words";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { Icon } from "@/lib/ui/icon";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { rewardFacts } from "./facts";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("rewards.admin.title", "/admin/rewards");

export default async function AdminRewards({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "rewards.manage");
  const { t, path, settings } = page;
  const { rewards, names } = await page.read(async (db) => ({
    rewards: await listManaged(db),
    names: await ownBadges(db),
  }));
  const offered = rewards.filter((reward) => !reward.archivedAt);
  const archived = rewards.filter((reward) => reward.archivedAt);
  const add = (
    <ButtonLink href={path("/admin/rewards/new")} variant="primary" icon="plus">
      {t("rewards.admin.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("rewards.admin.title")}
      intro={t("rewards.admin.intro")}
      saved={one((await searchParams).saved)}
      actions={
        <>
          {offered.length > 0 ? add : null}
          <ButtonLink href={path("/admin/rewards/partners")}>{t("rewards.admin.partners")}</ButtonLink>
        </>
      }
    >
      {settings.gameOn ? null : <Notice kind="warning">{t("rewards.admin.gameOff")}</Notice>}
      {offered.length > 0 ? (
        <RewardList page={page} rewards={offered} names={names} />
      ) : (
        <EmptyState title={t("rewards.admin.emptyTitle")} action={add}>
          {t("rewards.admin.emptyText")}
        </EmptyState>
      )}
      {archived.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-xl font-bold">{t("rewards.admin.archived")}</h2>
          <RewardList page={page} rewards={archived} names={names} />
        </section>
      ) : null}
    </AdminPage>
  );
}

type ListProps = { page: Page; rewards: ManagedReward[]; names: BadgeNames };

function RewardList({ page, rewards, names }: ListProps) {
  return (
    <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
      {rewards.map((reward) => (
        <li key={reward.id}>
          <a
            href={page.path(`/admin/rewards/${reward.id}`)}
            className="flex min-h-16 items-center gap-4 px-4 py-3 text-ink hover:bg-brand-soft sm:px-5"
          >
            <RewardPicture
              reward={reward}
              className="aspect-video w-20 shrink-0 rounded-control max-sm:hidden"
            />
            <span className="grid min-w-0 flex-1">
              <span className="font-semibold" dir="auto">
                {localized(page, reward.title)}
              </span>
              <span className="text-sm text-muted">{rewardFacts(page, reward, names).join(" · ")}</span>
            </span>
            <Icon name="chevron" size={18} className="-rotate-90 text-muted rtl:rotate-90" />
          </a>
        </li>
      ))}
    </ul>
  );
}
