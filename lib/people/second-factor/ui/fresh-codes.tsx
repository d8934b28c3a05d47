import { FormPart } from "@/lib/people/ui/form-part";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PrintButton } from "@/lib/ui/print-button";
import { SubmitButton } from "@/lib/ui/submit-button";
import { keepRecoveryCodesForm } from "../actions";
import { inGroups } from "../recovery";

/** The one time that recovery codes are shown. */
export function FreshCodes({ page, codes, next }: { page: Page; codes: string[]; next: string }) {
  const { t } = page;
  return (
    <FormPart title={t("auth.factor.freshTitle")} hint={t("auth.factor.freshHint")}>
      <ol
        aria-label={t("auth.factor.freshList")}
        dir="ltr"
        className="grid gap-x-8 gap-y-2 rounded-card border border-line bg-sunken p-5 font-mono text-lg sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{inGroups(code)}</li>
        ))}
      </ol>
      <ActionForm action={keepRecoveryCodesForm} labels={formLabels(t)} formKey={page.formKey()} id="kept">
        <HiddenField name="next" value={next} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("auth.factor.kept")}</SubmitButton>
          <PrintButton label={t("insight.print")} />
        </div>
      </ActionForm>
    </FormPart>
  );
}
