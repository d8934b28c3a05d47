import { type Who, whoKinds } from "@/lib/activities/kinds";
import type { Asking } from "@/lib/activities/queries";
import { localize } from "@/lib/i18n/localized";
import { offersResidence } from "@/lib/people/residence/rules/shown";
import type { Page } from "@/lib/request/page";
import { CheckboxGroup, RadioGroup } from "@/lib/ui/choice-field";
import { AskedOf } from "./asked-of";

type Props = {
  page: Page;
  asked: Asking;
  groups: { id: string; name: string }[];
  /** What is not offered here. */
  without: Who | null;
  /** What is said here instead of the usual hint; null is nothing. */
  hints: Partial<Record<Who, string | null>>;
};

/** Who may take part: what the city can ask for, and what each choice needs beside it. */
export function WhoFields({ page, asked, groups, without, hints }: Props) {
  const { t, locale, city, known } = page;
  const neighbourhoods = known.taxonomy.neighbourhoods
    .filter((one) => !one.archived || asked.neighbourhoodIds.includes(one.id))
    .map((one) => ({ value: one.id, label: localize(one.name, locale, city.defaultLocale) }));
  const possible: Partial<Record<Who, boolean>> = {
    residents: offersResidence(page.settings),
    neighbourhoods: neighbourhoods.length > 0,
    neighbourhood_residents: neighbourhoods.length > 0 && offersResidence(page.settings),
    group: groups.length > 0,
    ...(without ? { [without]: false } : {}),
  };
  const offered = whoKinds.filter((kind) => kind === asked.who || possible[kind] !== false);
  const hint = (kind: Who) =>
    hints[kind] === undefined ? t(`activities.admin.whoHint.${kind}`) : (hints[kind] ?? undefined);
  return (
    <>
      <RadioGroup
        name="who"
        label={t("activities.admin.whoLabel")}
        options={offered.map((kind) => ({
          value: kind,
          label: t(`activities.admin.who.${kind}`),
          hint: hint(kind),
        }))}
        defaultValue={asked.who}
      />
      {neighbourhoods.length > 0 ? (
        <div className="asked-of-neighbourhoods">
          <CheckboxGroup
            name="neighbourhoodIds"
            label={t("activities.admin.neighbourhoods")}
            hint={t("activities.admin.neighbourhoodsHint")}
            options={neighbourhoods}
            defaultValues={asked.neighbourhoodIds}
            optional
          />
        </div>
      ) : null}
      <AskedOf page={page} activity={asked} groups={groups} />
    </>
  );
}
