import { type SeasonWords, seasonLimits } from "@/lib/engagement/seasons/input";
import type { Page } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../shell/per-language";

/** What a season is called, when it is, and whom it recognises. */
export function SeasonFields({ page, season }: { page: Page; season?: SeasonWords }) {
  const { t } = page;
  return (
    <>
      <PerLanguage page={page} texts={season ? [season.name] : []}>
        {({ locale, main, dir, label }) => (
          <>
            <TextField
              name={`name.${locale}`}
              label={label(t("season.admin.name"))}
              hint={main ? t("season.admin.nameHint") : undefined}
              defaultValue={season?.name[locale]}
              limit={seasonLimits.name}
              {...{ lang: locale, dir, optional: !main }}
            />
            <TextArea
              name={`text.${locale}`}
              label={label(t("season.admin.text"))}
              hint={main ? t("season.admin.textHint") : undefined}
              defaultValue={season?.text[locale]}
              limit={seasonLimits.text}
              {...{ lang: locale, dir }}
              optional
            />
          </>
        )}
      </PerLanguage>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="firstDay"
          type="date"
          label={t("season.admin.firstDay")}
          defaultValue={season?.firstDay}
        />
        <TextField
          name="lastDay"
          type="date"
          label={t("season.admin.lastDay")}
          defaultValue={season?.lastDay}
        />
      </div>
      <Checkbox
        name="ranksPeople"
        label={t("season.admin.ranksPeople")}
        hint={t("season.admin.ranksPeopleHint")}
        defaultChecked={season?.ranksPeople ?? true}
      />
      <Checkbox
        name="ranksNeighbourhoods"
        label={t("season.admin.ranksNeighbourhoods")}
        hint={t("season.admin.ranksNeighbourhoodsHint")}
        defaultChecked={season?.ranksNeighbourhoods ?? true}
      />
      <Checkbox
        name="ranksOrganisations"
        label={t("season.admin.ranksOrganisations")}
        hint={t("season.admin.ranksOrganisationsHint")}
        defaultChecked={season?.ranksOrganisations ?? false}
      />
    </>
  );
}
