import { addRewardForm } from "@/lib/engagement/rewards/actions";
import type { RewardWords } from "@/lib/engagement/rewards/input";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";
import { loadChoices } from "../choices";
import { RewardFields } from "../reward-fields";

export const generateMetadata = titled("rewards.admin.add", "/admin/rewards/new");

const blank: RewardWords = {
  title: {},
  text: {},
  cost: "points",
  price: null,
  badge: "",
  badgeLevel: 1,
  stock: null,
  opensOn: null,
  closesOn: null,
  validDays: 90,
  eachAtMost: 1,
  neighbourhoodId: null,
  relation: null,
  partnerId: null,
};

export default async function NewReward({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "rewards.manage");
  const { t, path } = page;
  const rewards = { label: t("rewards.admin.title"), href: path("/admin/rewards") };
  return (
    <AdminPage page={page} title={t("rewards.admin.add")} above={[rewards]}>
      <ActionForm action={addRewardForm} labels={formLabels(t)} formKey={page.formKey()} id="reward">
        <RewardFields page={page} words={blank} choices={await loadChoices(page, blank)} isNew />
        <SaveBar save={t("rewards.admin.add")} back={{ href: rewards.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
