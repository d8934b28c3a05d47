import { FormPart } from "@/lib/people/ui/form-part";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { beginFactorForm } from "../actions";

/** What it is for, before anything is made. */
export function Begin({ page, next }: { page: Page; next: string }) {
  const { t } = page;
  return (
    <FormPart title={t("auth.factor.title")} hint={t("auth.factor.intro")}>
      <ActionForm action={beginFactorForm} labels={formLabels(t)} formKey={page.formKey()} id="begin">
        <HiddenField name="next" value={next} />
        <div>
          <SubmitButton>{t("auth.factor.begin")}</SubmitButton>
        </div>
      </ActionForm>
    </FormPart>
  );
}
