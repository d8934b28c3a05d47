import type { Localized } from "@/lib/i18n/localized";
import type { FieldRow } from "@/lib/people/about/asking/queries";
import { offered } from "@/lib/people/about/asking/shown";
import { choiceNames } from "@/lib/people/about/input";
import type { Page } from "@/lib/request/page";
import { TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../shell/per-language";

type Props = { page: Page; label: Localized; choices: FieldRow["choices"] };

/** The question, and a line for each choice, once a language. */
export function QuestionFields({ page, label, choices }: Props) {
  const { t } = page;
  const known = choices.filter(({ archived }) => !archived);
  return (
    <PerLanguage page={page} texts={[label, ...known.map((choice) => choice.label)]}>
      {({ locale, main, dir, label: inLanguage }) => (
        <>
          <TextField
            name={`label.${locale}`}
            label={inLanguage(t("census.asking.label"))}
            hint={t("census.asking.labelHint")}
            defaultValue={label[locale]}
            limit={120}
            lang={locale}
            dir={dir}
            optional={!main}
          />
          {choiceNames.map((name, index) => (
            <TextField
              key={name}
              name={`${name}.${locale}`}
              label={inLanguage(t("census.asking.choice", { number: index + 1 }))}
              defaultValue={offered(choices[index])[locale]}
              width="medium"
              lang={locale}
              dir={dir}
              optional={!main || index > 1}
            />
          ))}
        </>
      )}
    </PerLanguage>
  );
}
