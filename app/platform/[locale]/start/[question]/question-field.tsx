import { type Locale, locales } from "@/lib/base/locales";
import { platformHost, shownHost } from "@/lib/cities/platform-origin";
import { localeName } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";
import type { CityAnswers, Question } from "@/lib/onboarding/input";
import { suggestSlug } from "@/lib/onboarding/names";
import { CheckboxGroup, RadioGroup, Select } from "@/lib/ui/choice-field";
import { TextArea, TextField } from "@/lib/ui/text-field";

type Props = { question: Question; draft: CityAnswers; t: Translator; locale: Locale };

/** The one field of each question, filled with what was answered before or is likely. */
export function QuestionField({ question, draft, t, locale }: Props) {
  const label = t(`onboarding.questions.${question}.label`);
  switch (question) {
    case "name":
      return (
        <TextField
          name="name"
          label={label}
          hint={t("onboarding.questions.name.hint")}
          limit={80}
          defaultValue={draft.name}
        />
      );
    case "address":
      return (
        <TextField
          name="slug"
          label={label}
          hint={t("onboarding.questions.address.hint", {
            example: `\u2066.${shownHost(platformHost())}\u2069`,
          })}
          width="medium"
          dir="ltr"
          defaultValue={draft.slug ?? suggestSlug(draft.name ?? "")}
        />
      );
    case "language":
      return (
        <RadioGroup
          name="defaultLocale"
          label={label}
          options={languageOptions()}
          defaultValue={draft.defaultLocale ?? locale}
        />
      );
    case "languages":
      return (
        <CheckboxGroup
          name="locales"
          label={label}
          hint={t("onboarding.questions.languages.hint")}
          optional
          options={languageOptions().filter(({ value }) => value !== draft.defaultLocale)}
          defaultValues={draft.locales ?? []}
        />
      );
    case "time":
      return (
        <Select
          name="timeZone"
          label={label}
          hint={t("onboarding.questions.time.hint")}
          options={zoneOptions()}
          defaultValue={draft.timeZone ?? likelyZones[draft.defaultLocale ?? locale]}
        />
      );
    case "colour":
      return (
        <TextField
          name="brandColor"
          type="color"
          label={label}
          hint={t("onboarding.questions.colour.hint")}
          width="short"
          defaultValue={draft.brandColor ?? "#0b6e4f"}
        />
      );
    case "promise":
      return (
        <RadioGroup
          name="promiseDays"
          label={label}
          hint={t("onboarding.questions.promise.hint")}
          options={[14, 30, 60, 90, 0].map((days) => ({
            value: String(days),
            label: t("onboarding.promiseDays", { days }),
          }))}
          defaultValue={String(draft.promiseDays ?? 30)}
        />
      );
    case "department":
      return (
        <TextField
          name="answeringDepartment"
          label={label}
          hint={t("onboarding.questions.department.hint")}
          optional
          limit={120}
          defaultValue={draft.answeringDepartment}
        />
      );
    case "neighbourhoods":
      return (
        <TextArea
          name="neighbourhoods"
          label={label}
          hint={t("onboarding.questions.neighbourhoods.hint")}
          optional
          rows={8}
          defaultValue={draft.neighbourhoods}
        />
      );
  }
}

function languageOptions() {
  return locales.map((value) => ({ value, label: localeName(value) }));
}

function zoneOptions() {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")].map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  }));
}

const likelyZones: Record<Locale, string> = {
  en: "Europe/Dublin",
  fr: "Europe/Paris",
  nl: "Europe/Amsterdam",
  de: "Europe/Berlin",
  es: "Europe/Madrid",
  ar: "Africa/Casablanca",
};
