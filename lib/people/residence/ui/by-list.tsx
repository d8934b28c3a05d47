import { verifyByListForm } from "@/lib/people/residence/actions/prove";
import { fieldsOf } from "@/lib/people/residence/fields";
import { FormPart } from "@/lib/people/ui/form-part";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { ListField } from "./list-field";

/** The fields that the city's list has; without a key, since nothing of what is sent may stay anywhere. */
export function ByList({ page, next }: { page: Page; next: string }) {
  const { t, settings } = page;
  return (
    <FormPart title={t("residence.list.title")} hint={t("residence.list.text")}>
      <ActionForm action={verifyByListForm} labels={formLabels(t)} formKey={null} id="list">
        <HiddenField name="next" value={next} />
        {fieldsOf(settings.residenceFields).map((field) => (
          <ListField key={field} t={t} field={field} />
        ))}
        <div>
          <SubmitButton>{t("residence.list.check")}</SubmitButton>
        </div>
      </ActionForm>
    </FormPart>
  );
}
