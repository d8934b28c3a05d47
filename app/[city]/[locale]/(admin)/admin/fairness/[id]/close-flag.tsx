import { closeFlagForm } from "@/lib/engagement/fairness/actions";
import { reasonLimit } from "@/lib/engagement/fairness/input";
import type { Flag } from "@/lib/engagement/fairness/queries";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

/** Done or nothing to it, with why: for whoever looks next, and for the person who asks. */
export function CloseFlag({ page, flag }: { page: Page; flag: Flag }) {
  const { t } = page;
  return (
    <ActionForm action={closeFlagForm} labels={formLabels(t)} formKey={page.formKey()} id="close">
      <HiddenField name="id" value={flag.id} />
      <TextArea
        name="reason"
        label={t("fairness.reason")}
        hint={t("fairness.reasonHint")}
        defaultValue={flag.reason}
        limit={reasonLimit}
        dir="auto"
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="state" value="done">
          {t("fairness.done")}
        </SubmitButton>
        <SubmitButton name="state" value="dismissed" variant="secondary">
          {t("fairness.dismiss")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
