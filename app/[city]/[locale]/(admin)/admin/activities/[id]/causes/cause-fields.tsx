import type { Localized } from "@/lib/base/localized";
import type { Page } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { causeLimits } from "@/lib/volunteering/causes/input";
import { PerLanguage } from "../../../shell/per-language";

type Shown = { startsAt?: string; endsAt?: string; needed?: string };
type Props = { page: Page; words: { title: Localized; text: Localized; place: Localized }; shown: Shown };

/** What there is to do, by how many, when and where. */
export function CauseFields({ page, words, shown }: Props) {
  const { t } = page;
  return (
    <>
      <PerLanguage page={page} texts={[words.title]}>
        {({ locale, main, dir, label }) => {
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
              <TextField
                name={`place.${locale}`}
                label={label(t("meetings.admin.place"))}
                defaultValue={words.place[locale]}
                limit={causeLimits.place}
                optional
                {...at}
              />
            </>
          );
        }}
      </PerLanguage>
      <TextField
        name="startsAt"
        type="datetime-local"
        label={t("meetings.admin.startsAt")}
        defaultValue={shown.startsAt}
        width="medium"
        optional
      />
      <TextField
        name="endsAt"
        type="datetime-local"
        label={t("meetings.admin.endsAt")}
        defaultValue={shown.endsAt}
        width="medium"
        optional
      />
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
