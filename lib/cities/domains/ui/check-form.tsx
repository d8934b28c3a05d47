import type { Translator } from "@/lib/i18n/translator";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import type { FormAction } from "@/lib/ui/send-safely";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = {
  t: Translator;
  action: FormAction;
  formKey: string;
  id: string;
  /** By what the action knows the domain: its name, or the link that leads to its entries. */
  field: { name: "host" | "token"; value: string };
  checkedBefore: boolean;
};

/** Asks whether a domain's entries have arrived. */
export function CheckForm({ t, action, formKey, id, field, checkedBefore }: Props) {
  return (
    <ActionForm action={action} labels={formLabels(t)} formKey={formKey} id={id} className="grid gap-3">
      <HiddenField {...field} />
      <p className="text-muted">{t("admin.domains.step2")}</p>
      <div>
        <SubmitButton>{t(checkedBefore ? "admin.domains.checkAgain" : "admin.domains.check")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
