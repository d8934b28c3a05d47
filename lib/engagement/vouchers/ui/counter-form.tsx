import type { ComponentProps, ReactNode } from "react";
import type { FormState } from "@/lib/base/form-state";
import type { Page } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";

type Props = {
  page: Page;
  id: string;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** What is typed: a voucher's code, a partner's PIN. */
  field: Pick<ComponentProps<typeof TextField>, "name" | "label" | "hint" | "width" | "inputMode">;
  submit: string;
  children?: ReactNode;
};

/** One thing typed at a counter, which may be sent again: looking does no harm. */
export function CounterForm({ page, id, action, field, submit, children }: Props) {
  return (
    <ActionForm action={action} labels={formLabels(page.t)} formKey={null} id={id}>
      {children}
      <TextField {...field} autoComplete="off" dir="ltr" />
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </ActionForm>
  );
}
