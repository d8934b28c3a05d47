import type { Localized } from "@/lib/base/localized";
import type { Page } from "@/lib/request/page";
import { TextField } from "@/lib/ui/text-field";
import { MomentField } from "../../shell/moment-field";
import type { PerLanguage } from "../../shell/per-language";

type TimeProps = { page: Page; shown: { startsAt?: string; endsAt?: string }; needed?: boolean };

/** From when until when people meet, or are needed. */
export function TimeFields({ page: { t }, shown, needed }: TimeProps) {
  return (
    <>
      <MomentField
        name="startsAt"
        label={t("meetings.admin.startsAt")}
        value={shown.startsAt}
        needed={needed}
      />
      <MomentField name="endsAt" label={t("meetings.admin.endsAt")} value={shown.endsAt} needed={needed} />
    </>
  );
}

type InLanguage = Parameters<Parameters<typeof PerLanguage>[0]["children"]>[0];
type PlaceProps = { page: Page; place: Localized; limit: number; hint?: string } & Pick<
  InLanguage,
  "locale" | "dir" | "label"
>;

/** Where that is, in one of the city's languages. */
export function PlaceField({ page, place, limit, hint, locale, dir, label }: PlaceProps) {
  return (
    <TextField
      name={`place.${locale}`}
      label={label(page.t("meetings.admin.place"))}
      hint={hint}
      defaultValue={place[locale]}
      limit={limit}
      lang={locale}
      dir={dir}
      optional
    />
  );
}
