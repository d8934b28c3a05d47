import { answerIdeaForm } from "@/lib/ideas/answering/actions";
import type { AnswerDraft } from "@/lib/ideas/answering/queries";
import { type StatusWords, statusLabel } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { draftLabels } from "@/lib/ui/draft-labels";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AnswerWords, ReplyChoice, SignatureFields, statusOptions } from "./answer-fields";

type Props = {
  page: Page;
  draft: AnswerDraft;
  words: StatusWords;
  /** Where to go instead of answering. */
  cancelHref?: string;
};

/** The city's word on an idea: where it stands, what is said, by when more follows, and who signs. */
export function AnswerForm({ page, draft, words, cancelHref }: Props) {
  const { t, city } = page;
  const reading = { words, t, cityLocale: city.defaultLocale };
  const current = statusLabel(draft.status, reading);
  return (
    <ActionForm
      action={answerIdeaForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id={`answer-${draft.ideaId}`}
    >
      <input type="hidden" name="ideaId" value={draft.ideaId} />
      <DraftKeeper name={`answer:${draft.ideaId}`} labels={draftLabels(t)}>
        <RadioGroup
          name="status"
          label={t("idea.answer.status")}
          hint={t("idea.answer.statusHint", { status: current })}
          options={statusOptions(page, words, draft.allowed).map((option) =>
            option.value === draft.status
              ? { ...option, label: t("idea.answer.stays", { status: current }) }
              : option,
          )}
        />
        <ReplyChoice page={page} replies={draft.replies} />
        <AnswerWords page={page} hint={t("idea.answer.textHint")} />
        <SignatureFields page={page} signer={draft} />
        <p className="flex items-start gap-2.5">
          <Icon name="mail" className="mt-0.5 text-brand-text" />
          {t("idea.answer.told", { count: draft.recipients })}
        </p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("idea.answer.send")}</SubmitButton>
          {cancelHref ? (
            <a href={cancelHref} className="button button-quiet">
              {t("idea.answer.cancel")}
            </a>
          ) : null}
        </div>
      </DraftKeeper>
    </ActionForm>
  );
}
