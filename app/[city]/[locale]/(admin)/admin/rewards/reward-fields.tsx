import { type RewardWords, rewardLimits } from "@/lib/engagement/rewards/input";
import { acceptedImages } from "@/lib/files/limits";
import type { Page } from "@/lib/request/page";
import { Checkbox, RadioGroup, Select } from "@/lib/ui/choice-field";
import { FileField, HiddenField } from "@/lib/ui/file-field";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../shell/per-language";
import { TaxonomySelect } from "../shell/taxonomy-select";
import type { Choices } from "./choices";

type Props = {
  page: Page;
  words: RewardWords;
  choices: Choices;
  hasPicture?: boolean;
  /** Some may have been given out: what is shown is what is left. */
  isNew?: boolean;
};

export function RewardFields({ page, words, choices, hasPicture, isNew }: Props) {
  const { t } = page;
  const number = (value: number | null) => (value === null ? "" : String(value));
  return (
    <>
      <PerLanguage page={page} texts={[words.title]}>
        {({ locale, main, dir, label }) => (
          <>
            <TextField
              name={`title.${locale}`}
              label={label(t("rewards.admin.rewardTitle"))}
              defaultValue={words.title[locale]}
              limit={rewardLimits.title}
              lang={locale}
              dir={dir}
              optional={!main}
            />
            <TextArea
              name={`text.${locale}`}
              label={label(t("rewards.admin.text"))}
              hint={t("rewards.admin.textHint")}
              defaultValue={words.text[locale]}
              limit={rewardLimits.text}
              lang={locale}
              dir={dir}
              optional
            />
          </>
        )}
      </PerLanguage>
      <FileField
        name="picture"
        label={t("rewards.admin.picture")}
        hint={t("rewards.admin.pictureHint")}
        accept={acceptedImages}
        optional
      />
      {hasPicture ? <Checkbox name="removePicture" label={t("rewards.admin.removePicture")} /> : null}
      <RadioGroup
        name="cost"
        label={t("rewards.admin.cost")}
        options={[
          { value: "points", label: t("rewards.admin.costPoints") },
          { value: "badge", label: t("rewards.admin.costBadge") },
        ]}
        defaultValue={words.cost}
      />
      <TextField
        name="price"
        label={t("rewards.admin.priceField")}
        hint={t("rewards.admin.priceHint")}
        inputMode="numeric"
        width="short"
        defaultValue={number(words.price)}
        optional
      />
      <Select
        name="badge"
        label={t("rewards.admin.badgeField")}
        hint={t("rewards.admin.badgeHint")}
        empty={t("rewards.admin.noBadge")}
        options={choices.badges}
        defaultValue={words.badge}
        optional
      />
      <TextField
        name="badgeLevel"
        label={t("rewards.admin.levelField")}
        inputMode="numeric"
        width="short"
        defaultValue={number(words.badgeLevel)}
        optional
      />
      <HiddenField name="stockThen" value={number(words.stock)} />
      <TextField
        name="stock"
        label={t("rewards.admin.stock")}
        hint={t(isNew ? "rewards.admin.stockHint" : "rewards.admin.stockLeftHint")}
        inputMode="numeric"
        width="short"
        defaultValue={number(words.stock)}
        optional
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="opensOn"
          type="date"
          label={t("rewards.admin.opensOn")}
          defaultValue={words.opensOn ?? ""}
          optional
        />
        <TextField
          name="closesOn"
          type="date"
          label={t("rewards.admin.closesOn")}
          defaultValue={words.closesOn ?? ""}
          optional
        />
      </div>
      <TextField
        name="validDays"
        label={t("rewards.admin.validDays")}
        inputMode="numeric"
        width="short"
        defaultValue={number(words.validDays)}
      />
      <TextField
        name="eachAtMost"
        label={t("rewards.admin.eachAtMost")}
        inputMode="numeric"
        width="short"
        defaultValue={number(words.eachAtMost)}
      />
      <TaxonomySelect
        page={page}
        name="neighbourhoodId"
        label={t("rewards.admin.neighbourhood")}
        empty={t("rewards.admin.everybody")}
        chosen={words.neighbourhoodId}
      />
      <Select
        name="relation"
        label={t("rewards.admin.relation")}
        empty={t("rewards.admin.everybody")}
        options={choices.relations}
        defaultValue={words.relation ?? ""}
        optional
      />
      <Select
        name="partnerId"
        label={t("rewards.admin.partner")}
        empty={t("rewards.admin.cityItself")}
        options={choices.partners}
        defaultValue={words.partnerId ?? ""}
        optional
      />
    </>
  );
}
