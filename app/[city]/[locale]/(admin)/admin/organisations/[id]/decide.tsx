import type { ReactNode } from "react";
import type { FormState } from "@/lib/base/form-state";
import { houseRules } from "@/lib/discussion/house-rules";
import {
  hideOrganisationForm,
  keepOrganisationForm,
  refuseOrganisationForm,
  showOrganisationForm,
  verifyOrganisationForm,
  withdrawVerificationForm,
} from "@/lib/organisations/deciding/actions";
import { organisationLimits } from "@/lib/organisations/input";
import type { Organisation } from "@/lib/organisations/queries";
import type { Page } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { OtherAction } from "../../shell/other-action";

type Props = { page: Page; organisation: Organisation; reported: boolean };

/** What the city can say of it now. */
export function Decide({ page, organisation, reported }: Props) {
  const { t } = page;
  const { id, state, hiddenAt } = organisation;
  return (
    <>
      {reported ? (
        <OtherAction
          page={page}
          action={keepOrganisationForm}
          values={{ id }}
          label={t("organisations.admin.keep")}
          hint={t("organisations.admin.keepHint")}
        />
      ) : null}
      {state === "verified" ? null : <Verify page={page} id={id} />}
      {state === "waiting" ? (
        <Reasoned page={page} id={id} action={refuseOrganisationForm} what="refuse" />
      ) : null}
      {state === "verified" ? (
        <Reasoned page={page} id={id} action={withdrawVerificationForm} what="withdraw" />
      ) : null}
      {hiddenAt ? (
        <OtherAction
          page={page}
          action={showOrganisationForm}
          values={{ id }}
          label={t("organisations.admin.show")}
          hint={t("organisations.admin.showHint")}
        />
      ) : (
        <Reasoned page={page} id={id} action={hideOrganisationForm} what="hide">
          <RadioGroup
            name="rule"
            label={t("moderation.case.rule")}
            options={houseRules.map((rule) => ({ value: rule, label: t(`moderation.rules.${rule}`) }))}
          />
        </Reasoned>
      )}
    </>
  );
}

function Verify({ page, id }: { page: Page; id: string }) {
  const { t } = page;
  return (
    <section aria-labelledby="verify-title" className="grid gap-4 border-t border-line pt-6">
      <h2 id="verify-title" className="text-xl font-bold">
        {t("organisations.admin.verify")}
      </h2>
      <p className="max-w-prose text-muted">{t("organisations.admin.verifyHint")}</p>
      <ActionForm action={verifyOrganisationForm} labels={formLabels(t)} formKey={page.formKey()} id="verify">
        <HiddenField name="id" value={id} />
        <div>
          <SubmitButton>{t("organisations.admin.verify")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

type ReasonedProps = {
  page: Page;
  id: string;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  what: "refuse" | "withdraw" | "hide";
  /** What is asked besides. */
  children?: ReactNode;
};

/** What the speakers are told needs a reason. */
function Reasoned({ page, id, action, what, children }: ReasonedProps) {
  const { t } = page;
  return (
    <section aria-labelledby={`${what}-title`} className="grid gap-4 border-t border-line pt-6">
      <h2 id={`${what}-title`} className="text-xl font-bold">
        {t(`organisations.admin.${what}Title`)}
      </h2>
      <p className="max-w-prose text-muted">{t(`organisations.admin.${what}Hint`)}</p>
      <ActionForm action={action} labels={formLabels(t)} formKey={page.formKey()} id={what}>
        <HiddenField name="id" value={id} />
        {children}
        <TextArea
          name="reason"
          label={t("organisations.field.reason")}
          hint={t("organisations.hint.reason")}
          limit={organisationLimits.reason.max}
          rows={3}
        />
        <div>
          <SubmitButton variant="danger">{t(`organisations.admin.${what}`)}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
