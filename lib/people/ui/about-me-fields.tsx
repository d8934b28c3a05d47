import type { Neighbourhood } from "@/lib/cities/taxonomy";
import { localeName } from "@/lib/i18n/locales";
import { localize } from "@/lib/i18n/localized";
import { involvements, relations } from "@/lib/people/input";
import type { OwnProfile } from "@/lib/people/queries";
import type { Page } from "@/lib/request/page";
import { CheckboxGroup, RadioGroup, Select } from "@/lib/ui/choice-field";

type AboutMeFieldsProps = {
  page: Page;
  profile: OwnProfile;
  neighbourhoods: Neighbourhood[];
};

/** What people may say about themselves: the same questions at the start and in the account. */
export function AboutMeFields({ page, profile, neighbourhoods }: AboutMeFieldsProps) {
  const { t, city, locale } = page;
  const names = neighbourhoods
    .filter(({ archived }) => !archived)
    .map(({ id, name }) => ({ value: id, label: localize(name, locale, city.defaultLocale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <>
      <RadioGroup
        name="relation"
        label={t("account.relation.label", { city: city.name })}
        optional
        options={[
          ...relations.map((value) => ({ value, label: t(`account.relation.${value}`) })),
          { value: "", label: t("account.ratherNot") },
        ]}
        defaultValue={profile.relation ?? ""}
      />
      <CheckboxGroup
        name="involvement"
        label={t("account.involvement.label")}
        optional
        options={involvements.map((value) => ({ value, label: t(`account.involvement.${value}`) }))}
        defaultValues={profile.involvement}
      />
      {names.length > 0 ? (
        <Select
          name="neighbourhoodId"
          label={t("account.neighbourhood")}
          optional
          empty={t("account.ratherNot")}
          options={names}
          defaultValue={profile.neighbourhoodId ?? ""}
        />
      ) : null}
      {city.locales.length > 1 ? (
        <Select
          name="locale"
          label={t("account.locale")}
          hint={t("account.localeHint")}
          options={city.locales.map((value) => ({ value, label: localeName(value) }))}
          defaultValue={city.locales.includes(profile.locale) ? profile.locale : city.defaultLocale}
        />
      ) : (
        <input type="hidden" name="locale" value={city.defaultLocale} />
      )}
    </>
  );
}
