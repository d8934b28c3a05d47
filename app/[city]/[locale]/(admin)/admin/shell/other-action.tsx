import type { FormState } from "@/lib/base/form-state";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = {
  page: Page;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  values: Record<string, string>;
  label: string;
  /** What happens when it is pressed; it stands before the button. */
  hint?: string;
  danger?: boolean;
};

/** Something else that can be done with the thing on this page, apart from its form. */
export function OtherAction({ page, action, values, label, hint, danger }: Props) {
  return (
    <section className="grid justify-items-start gap-3 border-t border-line pt-6">
      {hint ? <p className="max-w-prose text-muted">{hint}</p> : null}
      <ActionForm action={action} labels={formLabels(page.t)} formKey={page.formKey()}>
        {Object.entries(values).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <div>
          <SubmitButton variant={danger ? "danger" : "secondary"}>{label}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
