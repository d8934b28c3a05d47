"use client";

import { commentLimits } from "@/lib/discussion/limits";
import { editCommentForm, withdrawCommentForm } from "@/lib/ideas/discussing/actions";
import { ActionForm } from "@/lib/ui/form";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { MentionHelp } from "./mention-help";
import { useTalk } from "./talk";

type EditProps = { commentId: string; text: string; closeHref: string };

export function EditForm({ commentId, text, closeHref }: EditProps) {
  const { back, formKey, form, labels } = useTalk();
  return (
    <ActionForm
      action={editCommentForm}
      labels={form}
      formKey={`${formKey}-edit`}
      id={`edit-${commentId}`}
      className="grid gap-4 rounded-card bg-sunken p-4"
    >
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="back" value={back} />
      <TextArea name="text" label={labels.text} defaultValue={text} rows={4} limit={commentLimits.max} />
      <MentionHelp />
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="small">{labels.save}</SubmitButton>
        <a href={closeHref} className="button button-quiet button-small">
          {labels.cancel}
        </a>
      </div>
    </ActionForm>
  );
}

type WithdrawProps = { commentId: string; question: string; yes: string; no: string; closeHref: string };

export function WithdrawForm({ commentId, question, yes, no, closeHref }: WithdrawProps) {
  const { back, formKey, form } = useTalk();
  return (
    <ActionForm
      action={withdrawCommentForm}
      labels={form}
      formKey={`${formKey}-withdraw`}
      id={`withdraw-${commentId}`}
      className="grid gap-3 rounded-card border border-danger/40 bg-danger-soft p-4"
    >
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="back" value={back} />
      <p className="font-semibold">{question}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="small" variant="danger">
          {yes}
        </SubmitButton>
        <a href={closeHref} className="button button-quiet button-small">
          {no}
        </a>
      </div>
    </ActionForm>
  );
}
