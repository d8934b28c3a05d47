import { versionOf } from "@/lib/cities/editing";
import { changeRewardForm } from "@/lib/engagement/rewards/actions";
import { rewardShown, wordsOf } from "@/lib/engagement/rewards/shown";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { loadChoices } from "../../choices";
import { managedReward } from "../../managed";
import { RewardFields } from "../../reward-fields";

export const generateMetadata = titled("rewards.admin.edit", "/admin/rewards");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function EditReward({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "rewards.manage");
  const { t, path, city } = page;
  const reward = await managedReward(page, params);
  const words = wordsOf(reward, city.timeZone);
  const above = [
    { label: t("rewards.admin.title"), href: path("/admin/rewards") },
    { label: localized(page, reward.title), href: path(`/admin/rewards/${reward.id}`) },
  ];
  return (
    <AdminPage page={page} title={t("rewards.admin.edit")} above={above}>
      {reward.given > 0 ? <Notice>{t("rewards.admin.alreadyGiven", { count: reward.given })}</Notice> : null}
      <ActionForm action={changeRewardForm} labels={formLabels(t)} formKey={page.formKey()} id="reward">
        <HiddenField name="version" value={versionOf(rewardShown(words, city.locales))} />
        <HiddenField name="id" value={reward.id} />
        <RewardFields
          page={page}
          words={words}
          choices={await loadChoices(page, words)}
          hasPicture={reward.fileId !== null}
        />
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/rewards/${reward.id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
