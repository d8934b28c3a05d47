import { takeBackFinalistForm } from "@/lib/challenges/finalists/actions";
import { finalistLimits } from "@/lib/challenges/finalists/input";
import type { Finalist } from "@/lib/challenges/finalists/view";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

type Props = { page: Page; activityId: string; finalist: Finalist };

/** Out of the last round again: with a reason for its author, once everybody knew. */
export function TakeOut({ page, activityId, finalist }: Props) {
  const { t } = page;
  const known = finalist.announcedAt !== null;
  return (
    <section aria-labelledby="take-out" className="grid gap-4 border-t border-line pt-6">
      <h2 id="take-out" className="text-xl font-bold">
        {t(known ? "challenges.admin.takeBack" : "challenges.admin.takeOut")}
      </h2>
      <p className="max-w-prose text-muted">
        {t(known ? "challenges.admin.takeBackHint" : "challenges.admin.takeOutHint")}
      </p>
      <ActionForm
        action={takeBackFinalistForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="take-back"
      >
        <HiddenField name="activity" value={activityId} />
        <HiddenField name="idea" value={finalist.ideaId} />
        {known ? (
          <TextArea name="why" label={t("challenges.admin.why")} limit={finalistLimits.takenBack} />
        ) : null}
        <div>
          <SubmitButton variant="danger">
            {t(known ? "challenges.admin.takeBack" : "challenges.admin.takeOut")}
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
