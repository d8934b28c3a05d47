import type { Localized } from "@/lib/base/localized";
import { milestoneLimits } from "@/lib/ideas/milestones/input";
import type { Page } from "@/lib/request/page";
import { TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../shell/per-language";

type Props = { page: Page; title: Localized; department: string; cost: number | null };

/** What is promised, in whose name and for how much. */
export function StepWords({ page, title, department, cost }: Props) {
  const { t, settings } = page;
  return (
    <>
      <PerLanguage page={page} texts={[title]}>
        {({ locale, main, dir, label }) => (
          <TextField
            name={`title.${locale}`}
            label={label(t("promises.admin.stepTitle"))}
            hint={main ? t("promises.admin.stepTitleHint") : undefined}
            defaultValue={title[locale]}
            limit={milestoneLimits.title}
            lang={locale}
            dir={dir}
            optional={!main}
          />
        )}
      </PerLanguage>
      <TextField
        name="department"
        label={t("idea.answer.department")}
        hint={t("promises.admin.departmentHint")}
        defaultValue={department}
        optional
      />
      <TextField
        name="cost"
        inputMode="numeric"
        width="medium"
        label={t("promises.admin.cost", { currency: settings.currency })}
        hint={t("promises.admin.costHint")}
        defaultValue={cost === null ? "" : String(cost)}
        optional
      />
    </>
  );
}
