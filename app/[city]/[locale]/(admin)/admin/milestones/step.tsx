import type { ReactNode } from "react";
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
    <StepForm
      page={page}
      milestone={milestone}
      action={moveMilestoneForm}
      id="move-step"
      label={t("promises.admin.move")}
    >
      <TextField name="dueOn" type="date" width="medium" label={t("promises.admin.newDay")} />
      <Reason page={page} label={t("promises.admin.moveReason")} />
    </StepForm>
  );
}

function Change({ page, milestone }: Props) {
  return (
    <StepForm
      page={page}
      milestone={milestone}
      action={changeMilestoneForm}
      id="change-step"
      label={page.t("admin.save")}
    >
      <StepWords page={page} {...milestone} />
    </StepForm>
  );
}

function Withdraw({ page, milestone }: Props) {
  const { t } = page;
  return (
    <StepForm
      page={page}
      milestone={milestone}
      action={withdrawMilestoneForm}
      id="withdraw-step"
      label={t("promises.admin.withdraw")}
      variant="danger"
    >
      <Reason page={page} label={t("promises.admin.withdrawReason")} />
    </StepForm>
  );
}

type StepFormProps = Props & {
  action: Parameters<typeof ActionForm>[0]["action"];
  id: string;
  label: string;
  variant?: "secondary" | "danger";
  children: ReactNode;
};

/** What else can be done with a step, in what is folded beneath it. */
function StepForm({ page, milestone, action, id, label, variant = "secondary", children }: StepFormProps) {
  return (
    <ActionForm
      action={action}
      labels={formLabels(page.t)}
      formKey={page.formKey()}
      id={id}
      className="grid gap-5 py-3"
    >
      <HiddenField name="id" value={milestone.id} />
      {children}
      <div>
        <SubmitButton variant={variant}>{label}</SubmitButton>
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
