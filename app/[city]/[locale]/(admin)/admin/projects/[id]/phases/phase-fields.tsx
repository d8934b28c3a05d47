import { type PhaseWords, phaseLimits } from "@/lib/projects/phases/input";
import type { Page } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../../shell/per-language";

export function PhaseFields({ page, phase }: { page: Page; phase: PhaseWords }) {
  const { t } = page;
  return (
    <>
      <PerLanguage page={page} texts={[phase.title]}>
        {({ locale, main, dir, label }) => (
          <>
            <TextField
              name={`title.${locale}`}
              label={label(t("projects.admin.phaseTitle"))}
              defaultValue={phase.title[locale]}
              limit={phaseLimits.title}
              lang={locale}
              dir={dir}
              optional={!main}
            />
            <TextArea
              name={`text.${locale}`}
              label={label(t("projects.admin.phaseText"))}
              hint={t("projects.admin.phaseTextHint")}
              defaultValue={phase.text[locale]}
              limit={phaseLimits.text}
              lang={locale}
              dir={dir}
              optional
            />
          </>
        )}
      </PerLanguage>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="startsOn"
          type="date"
          label={t("projects.admin.startsOn")}
          defaultValue={phase.startsOn ?? ""}
          optional
        />
        <TextField
          name="endsOn"
          type="date"
          label={t("projects.admin.endsOn")}
          defaultValue={phase.endsOn ?? ""}
          optional
        />
      </div>
    </>
  );
}
