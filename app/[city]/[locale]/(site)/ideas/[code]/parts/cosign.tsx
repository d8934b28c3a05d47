import { cosignAnswerForm } from "@/lib/ideas/answering/cosigning/actions";
import type { AnswerDraft } from "@/lib/ideas/answering/queries";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import type { IdeaPage } from "./view";

/** For staff who did not sign the latest answer: to stand behind it, too. */
export function Cosign({ view: { page, idea }, draft }: { view: IdeaPage; draft: AnswerDraft }) {
  const { t, actor } = page;
  const [latest] = idea.answers;
  if (!latest || actor.kind !== "person") return null;
  if (latest.signedBy === actor.id || latest.cosigners.some(({ personId }) => personId === actor.id))
    return null;
  return (
    <Disclosure summary={t("answering.cosign")}>
      <ActionForm
        action={cosignAnswerForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="cosign"
        className="grid gap-4 py-2"
      >
        <HiddenField name="answerId" value={latest.id} />
        <p className="text-muted">{t("answering.cosignHint", { name: draft.signedName })}</p>
        <TextField
          name="signedTitle"
          label={t("idea.answer.signedTitle")}
          defaultValue={draft.signedTitle}
          optional
        />
        <TextField
          name="department"
          label={t("idea.answer.department")}
          defaultValue={draft.ownDepartment}
          optional={draft.mayBeNobody}
        />
        <div>
          <SubmitButton variant="secondary">{t("answering.cosignSend")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
