import { dayOf } from "@/lib/base/wall-clock";
import {
  changeMilestoneForm,
  finishMilestoneForm,
  moveMilestoneForm,
  withdrawMilestoneForm,
} from "@/lib/ideas/milestones/actions";
import { milestoneLimits } from "@/lib/ideas/milestones/input";
import type { Milestone } from "@/lib/ideas/milestones/queries";
import { MilestoneList } from "@/lib/ideas/milestones/ui/milestone-list";
import type { Page } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PictureFields } from "./picture-fields";
import { StepWords } from "./step-words";

type Props = { page: Page; milestone: Milestone };

/** One promised step: done, moved or withdrawn, each with what everybody reads; its words can always be put right. */
export function Step({ page, milestone }: Props) {
  const { t } = page;
  const isOver = milestone.doneAt !== null || milestone.withdrawnAt !== null;
  return (
    <>
      <MilestoneList level={2} page={page} milestones={[milestone]} />
      {isOver ? <p className="text-muted">{t("promises.admin.isOver")}</p> : null}
      {isOver ? null : <Finish page={page} milestone={milestone} />}
      <div className="grid gap-1">
        {isOver ? null : (
          <Disclosure summary={t("promises.admin.move")}>
            <Move page={page} milestone={milestone} />
          </Disclosure>
        )}
        <Disclosure summary={t("promises.admin.change")}>
          <Change page={page} milestone={milestone} />
        </Disclosure>
        {isOver ? null : (
          <Disclosure summary={t("promises.admin.withdraw")}>
            <Withdraw page={page} milestone={milestone} />
          </Disclosure>
        )}
      </div>
    </>
  );
}

function Finish({ page, milestone }: Props) {
  const { t, city } = page;
  return (
    <section aria-labelledby="finish" className="grid gap-5">
      <h2 id="finish" className="text-xl font-bold">
        {t("promises.admin.finish")}
      </h2>
      <ActionForm
        action={finishMilestoneForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="finish-step"
      >
        <HiddenField name="id" value={milestone.id} />
        <TextField
          name="doneOn"
          type="date"
          width="medium"
          label={t("promises.admin.doneOn")}
          defaultValue={dayOf(new Date(), city.timeZone)}
        />
        <TextArea
          name="note"
          label={t("promises.admin.note")}
          hint={t("promises.admin.noteHint")}
          rows={4}
          limit={milestoneLimits.note}
          optional
        />
        <PictureFields page={page} hint={t("promises.admin.donePictureHint")} />
        <div>
          <SubmitButton>{t("promises.admin.sayDone")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

function Move({ page, milestone }: Props) {
  const { t } = page;
  return (
    <ActionForm
      action={moveMilestoneForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="move-step"
      className="grid gap-5 py-3"
    >
      <HiddenField name="id" value={milestone.id} />
      <TextField name="dueOn" type="date" width="medium" label={t("promises.admin.newDay")} />
      <Reason page={page} label={t("promises.admin.moveReason")} />
      <div>
        <SubmitButton variant="secondary">{t("promises.admin.move")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Change({ page, milestone }: Props) {
  const { t } = page;
  return (
    <ActionForm
      action={changeMilestoneForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="change-step"
      className="grid gap-5 py-3"
    >
      <HiddenField name="id" value={milestone.id} />
      <StepWords page={page} {...milestone} />
      <div>
        <SubmitButton variant="secondary">{t("admin.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Withdraw({ page, milestone }: Props) {
  const { t } = page;
  return (
    <ActionForm
      action={withdrawMilestoneForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="withdraw-step"
      className="grid gap-5 py-3"
    >
      <HiddenField name="id" value={milestone.id} />
      <Reason page={page} label={t("promises.admin.withdrawReason")} />
      <div>
        <SubmitButton variant="danger">{t("promises.admin.withdraw")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Reason({ page, label }: { page: Page; label: string }) {
  return (
    <TextArea
      name="reason"
      label={label}
      hint={page.t("promises.admin.reasonHint")}
      rows={3}
      limit={milestoneLimits.reason.max}
    />
  );
}
