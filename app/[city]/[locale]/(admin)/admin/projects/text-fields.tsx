import type { Localized } from "@/lib/base/localized";
import { mustSay, type TextName, textLimits } from "@/lib/projects/texts";
import type { Page } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../shell/per-language";

type Props = { page: Page; names: readonly TextName[]; texts: Record<TextName, Localized> };

const lines: readonly TextName[] = ["title", "summary", "coverAlt"];

/** Texts of a project in each of the city's languages, with what each is for. */
export function ProjectTexts({ page, names, texts }: Props) {
  const { t } = page;
  return (
    <PerLanguage page={page} texts={names.map((name) => texts[name])}>
      {({ locale, main, dir, label }) =>
        names.map((name) => {
          const isNeeded = name === "title" || mustSay.some((one) => one === name);
          const field = {
            name: `${name}.${locale}`,
            label: label(t(`projects.field.${name}`)),
            hint: t(`projects.hint.${name}`),
            defaultValue: texts[name][locale],
            limit: textLimits[name],
            lang: locale,
            dir,
            optional: !main || !isNeeded,
          };
          if (lines.includes(name)) return <TextField key={name} {...field} />;
          return <TextArea key={name} {...field} rows={name === "outcome" ? 12 : 4} />;
        })
      }
    </PerLanguage>
  );
}
