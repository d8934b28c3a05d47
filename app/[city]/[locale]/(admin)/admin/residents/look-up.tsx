import { lookUpResidentForm } from "@/lib/people/residence/actions/prove";
import { fieldsOf } from "@/lib/people/residence/fields";
import { ListField } from "@/lib/people/residence/ui/list-field";
import type { Page } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

/** Whether somebody whose papers are on the desk is on the list. Without a key, since nothing of what is sent may stay. */
export function LookUp({ page: { t, settings } }: { page: Page }) {
  return (
    <section aria-labelledby="look-up" className="grid gap-3">
      <h2 id="look-up" className="text-xl font-bold">
        {t("residence.admin.lookUp")}
      </h2>
      <p className="max-w-prose text-muted">{t("residence.admin.lookUpHint")}</p>
      <ActionForm action={lookUpResidentForm} labels={formLabels(t)} formKey={null} id="line">
        {fieldsOf(settings.residenceFields).map((field) => (
          <ListField key={field} t={t} field={field} ofOthers />
        ))}
        <div>
          <SubmitButton variant="secondary">{t("residence.admin.lookUpSend")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
