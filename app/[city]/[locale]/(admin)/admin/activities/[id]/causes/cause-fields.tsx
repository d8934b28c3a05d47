import type { Localized } from "@/lib/base/localized";
import type { Page } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { causeLimits } from "@/lib/volunteering/causes/input";
import { PerLanguage } from "../../../shell/per-language";
import { PlaceField, TimeFields } from "../time-and-place";

type Shown = { startsAt?: string; endsAt?: string; needed?: string };
type Props = { page: Page; words: { title: Localized; text: Localized; place: Localized }; shown: Shown };

/** What there is to do, by how many, when and where. */
export function CauseFields({ page, words, shown }: Props) {
  const { t } = page;
  return (
    <>
      <PerLanguage page={page} texts={[words.title]}>
        {(inLanguage) => {
          const { locale, main, dir, label } = inLanguage;
          const at = { lang: locale, dir };
          return (
            <>
              <TextField
                name={`title.${locale}`}
                label={label(t("volunteering.admin.title"))}
                defaultValue={words.title[locale]}
                limit={causeLimits.title}
                optional={!main}
                {...at}
              />
              <TextArea
                name={`text.${locale}`}
                label={label(t("volunteering.admin.text"))}
                defaultValue={words.text[locale]}
                limit={causeLimits.text}
                rows={5}
                optional
                {...at}
              />
              <PlaceField {...inLanguage} page={page} place={words.place} limit={causeLimits.place} />
            </>
          );
        }}
      </PerLanguage>
      <TimeFields page={page} shown={shown} />
      <TextField
        name="needed"
        inputMode="numeric"
        label={t("volunteering.admin.neededCount")}
        hint={t("volunteering.admin.neededHint")}
        defaultValue={shown.needed}
        width="short"
      />
    </>
  );
}
