import { ownBadges } from "@/lib/engagement/badges/names";
import { archiveRewardForm, reopenRewardForm } from "@/lib/engagement/rewards/actions";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { listGiven } from "@/lib/engagement/vouchers/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { AdminPage } from "../../shell/admin-page";
import { OtherAction } from "../../shell/other-action";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { rewardFacts } from "../facts";
import { managedReward } from "../managed";
import { GivenVouchers } from "./given-vouchers";

export const generateMetadata = titled("rewards.admin.title", "/admin/rewards");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** One reward as it goes: what it takes, what is left, and the vouchers that are out. */
export default async function ManagedReward({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "rewards.manage");
  const { t, path } = page;
  const reward = await managedReward(page, params);
  const { vouchers, names } = await page.read(async (db) => ({
    vouchers: await listGiven(db, reward.id),
    names: await ownBadges(db),
  }));
  const { saved } = await searchParams;
  const values = { id: reward.id };
  return (
    <AdminPage
      page={page}
      title={localized(page, reward.title)}
      intro={rewardFacts(page, reward, names).join(" · ")}
      above={[{ label: t("rewards.admin.title"), href: path("/admin/rewards") }]}
      saved={one(saved)}
      notice={one(saved) === "givenBack" ? t("rewards.admin.givenBack") : null}
      actions={
        <ButtonLink href={path(`/admin/rewards/${reward.id}/edit`)} variant="primary" icon="edit">
          {t("rewards.admin.edit")}
        </ButtonLink>
      }
    >
      <GivenVouchers page={page} vouchers={vouchers} />
      {reward.archivedAt ? (
        <OtherAction
          page={page}
          action={reopenRewardForm}
          values={values}
          label={t("rewards.admin.reopen")}
        />
      ) : (
        <OtherAction
          page={page}
          action={archiveRewardForm}
          values={values}
          label={t("rewards.admin.archive")}
          hint={t("rewards.admin.archiveHint")}
        />
      )}
    </AdminPage>
  );
}
