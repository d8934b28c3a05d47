import type { ReactNode } from "react";
import { houseRules } from "@/lib/discussion/house-rules";
import { approveForm, keepForm, removeForm, restoreForm } from "@/lib/moderation/actions";
import { moderationLimits } from "@/lib/moderation/input";
import type { Case } from "@/lib/moderation/queries";
import type { Page } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

type Props = { page: Page; found: Case };

/** What can be done now: publish or keep it, remove it, or bring it back. */
export function Decide({ page, found }: Props) {
  const { t } = page;
  const { visibility } = found.contribution;
  return (
    <section className="grid gap-8">
      <h2 className="text-2xl font-bold">{t("moderation.case.decide")}</h2>
      {visibility === "waiting" ? <Simple page={page} found={found} what="approve" /> : null}
      {visibility === "public" && found.reports.length > 0 ? (
        <Simple page={page} found={found} what="keep" />
      ) : null}
      {visibility === "removed" ? (
        <Restore page={page} found={found} />
      ) : (
        <Remove page={page} found={found} />
      )}
    </section>
  );
}

function Simple({ page, found, what }: Props & { what: "approve" | "keep" }) {
  const { t } = page;
  return (
    <Choice title={t(`moderation.case.${what}Title`)} hint={t(`moderation.case.${what}Hint`)}>
      <ActionForm
        action={what === "approve" ? approveForm : keepForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
      >
        <Subject found={found} />
        <div>
          <SubmitButton>{t(`moderation.case.${what}`)}</SubmitButton>
        </div>
      </ActionForm>
    </Choice>
  );
}

function Remove({ page, found }: Props) {
  const { t } = page;
  return (
    <Choice title={t("moderation.case.removeTitle")} hint={t("moderation.case.removeHint")}>
      <ActionForm action={removeForm} labels={formLabels(t)} formKey={page.formKey()} id="remove">
        <Subject found={found} />
        <RadioGroup
          name="rule"
          label={t("moderation.case.rule")}
          options={houseRules.map((rule) => ({ value: rule, label: t(`moderation.rules.${rule}`) }))}
        />
        <TextArea
          name="explanation"
          label={t("moderation.case.explanation")}
          hint={t("moderation.case.explanationHint")}
          limit={moderationLimits.explanation.max}
          rows={4}
        />
        <div>
          <SubmitButton variant="danger">{t("moderation.case.remove")}</SubmitButton>
        </div>
      </ActionForm>
    </Choice>
  );
}

function Restore({ page, found }: Props) {
  const { t } = page;
  return (
    <Choice title={t("moderation.case.restoreTitle")} hint={t("moderation.case.restoreHint")}>
      <ActionForm action={restoreForm} labels={formLabels(t)} formKey={page.formKey()} id="restore">
        <Subject found={found} />
        <TextArea
          name="explanation"
          label={t("moderation.case.restoreExplanation")}
          hint={t("moderation.case.explanationHint")}
          limit={moderationLimits.explanation.max}
          rows={4}
        />
        <div>
          <SubmitButton>{t("moderation.case.restore")}</SubmitButton>
        </div>
      </ActionForm>
    </Choice>
  );
}

function Subject({ found: { contribution } }: { found: Case }) {
  return (
    <>
      <HiddenField name="kind" value={contribution.kind} />
      <HiddenField name="id" value={contribution.id} />
    </>
  );
}

function Choice({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <div className="grid gap-4 border-t border-line pt-6">
      <div className="grid gap-1">
        <h3 className="text-xl font-bold">{title}</h3>
        <p className="max-w-prose text-muted">{hint}</p>
      </div>
      {children}
    </div>
  );
}
