import { acceptedImages, imageLimits } from "@/lib/files/limits";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { Checkbox, RadioGroup, Select } from "@/lib/ui/choice-field";
import { FileField } from "@/lib/ui/file-field";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { organisationLimits } from "../input";
import { organisationKinds } from "../kinds";
import type { Organisation } from "../queries";

type Props = { page: Page; value?: Organisation };

/** What an organisation says of itself; what the city verified, its name and kind, stays as it is. */
export function OrganisationFields({ page, value }: Props) {
  const { t, known, locale, city } = page;
  const verified = value?.state === "verified";
  const places = known.taxonomy.neighbourhoods.filter(
    ({ archived, id }) => !archived || id === value?.neighbourhoodId,
  );
  return (
    <>
      {verified ? null : (
        <>
          <TextField
            name="name"
            label={t("organisations.field.name")}
            hint={t("organisations.hint.name")}
            limit={organisationLimits.name.max}
            defaultValue={value?.name}
            dir="auto"
          />
          <RadioGroup
            name="kind"
            label={t("organisations.field.kind")}
            options={organisationKinds.map((kind) => ({
              value: kind,
              label: t(`organisations.kind.${kind}`),
            }))}
            defaultValue={value?.kind}
          />
        </>
      )}
      <TextArea
        name="about"
        label={t("organisations.field.about")}
        hint={t("organisations.hint.about")}
        limit={organisationLimits.about.max}
        rows={7}
        defaultValue={value?.about}
        lang={value?.locale}
      />
      <TextField
        name="website"
        type="url"
        label={t("organisations.field.website")}
        hint={t("organisations.hint.website")}
        defaultValue={value?.website}
        dir="ltr"
        optional
      />
      {places.length > 0 ? (
        <Select
          name="neighbourhoodId"
          label={t("board.neighbourhood")}
          empty={t("organisations.field.wholeCity")}
          options={places.map(({ id, name }) => ({
            value: id,
            label: localize(name, locale, city.defaultLocale),
          }))}
          defaultValue={value?.neighbourhoodId ?? ""}
          optional
        />
      ) : null}
      <FileField
        name="picture"
        label={t("organisations.field.logo")}
        hint={t("organisations.hint.logo", { size: imageLimits.bytes / 1024 / 1024 })}
        accept={acceptedImages}
        optional
      />
      {value?.logoFileId ? (
        <Checkbox name="removePicture" label={t("organisations.field.removeLogo")} />
      ) : null}
      <TextField
        name="logoAlt"
        label={t("organisations.field.logoAlt")}
        hint={t("organisations.hint.logoAlt")}
        limit={organisationLimits.logoAlt}
        defaultValue={value?.logoAlt}
        dir="auto"
        optional
      />
      {value && (page.settings.gameOn || value.ranked) ? (
        <Checkbox
          name="ranked"
          label={t("organisations.field.ranked")}
          hint={t("organisations.hint.ranked")}
          defaultChecked={value.ranked}
        />
      ) : null}
    </>
  );
}
