import { localeName } from "@/lib/i18n/locales";
import type { UploadState } from "@/lib/imports/uploading/upload";
import type { Page } from "@/lib/request/page";
import { Checkbox, Select } from "@/lib/ui/choice-field";

type Props = { page: Page; state: UploadState; datesUnsure: boolean };

/** What no column says: the language, how dates are read, whether an answer is promised. */
export function ReadingOptions({ page: { t, city }, state, datesUnsure }: Props) {
  const language = localeName(city.defaultLocale);
  return (
    <section className="grid max-w-3xl gap-4">
      <h2 className="text-xl font-bold">{t("imports.admin.options")}</h2>
      <Select
        name="dates"
        label={t("imports.admin.dates")}
        hint={datesUnsure ? t("imports.admin.datesUnsure") : undefined}
        empty={t("imports.admin.datesFound")}
        options={[
          { value: "dmy", label: t("imports.admin.datesDmy") },
          { value: "mdy", label: t("imports.admin.datesMdy") },
        ]}
        defaultValue={state.dates ?? ""}
        optional
      />
      {city.locales.length > 1 ? (
        <Select
          name="locale"
          label={t("imports.admin.language")}
          empty={t("imports.admin.languageUsual", { language })}
          options={city.locales.map((locale) => ({ value: locale, label: localeName(locale) }))}
          defaultValue={state.locale ?? ""}
          optional
        />
      ) : null}
      <Checkbox
        name="due"
        label={t("imports.admin.due")}
        hint={t("imports.admin.dueHint")}
        defaultChecked={state.due}
      />
    </section>
  );
}
