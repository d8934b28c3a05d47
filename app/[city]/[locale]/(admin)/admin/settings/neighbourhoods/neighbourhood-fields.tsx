import type { Localized } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../shell/per-language";

type Words = { name: Localized; population: number | null };

export function NeighbourhoodFields({ page, words }: { page: Page; words: Words }) {
  const { t } = page;
  return (
    <>
      <PerLanguage page={page} texts={[words.name]}>
        {({ locale, main, dir, label }) => (
          <TextField
            name={`name.${locale}`}
            label={label(t("admin.neighbourhoods.name"))}
            defaultValue={words.name[locale]}
            limit={120}
            width="medium"
            lang={locale}
            dir={dir}
            optional={!main}
          />
        )}
      </PerLanguage>
      <TextField
        name="population"
        inputMode="numeric"
        label={t("admin.neighbourhoods.population")}
        hint={t("admin.neighbourhoods.populationHint")}
        defaultValue={words.population === null ? "" : String(words.population)}
        width="short"
        optional
      />
    </>
  );
}
