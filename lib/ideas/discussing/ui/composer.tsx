"use client";

import { useContext } from "react";
import { commentLimits } from "@/lib/discussion/limits";
import { postCommentForm } from "@/lib/ideas/discussing/actions";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { ActionForm } from "@/lib/ui/form";
import { FormContext, fieldId } from "@/lib/ui/form-scope";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { MentionHelp } from "./mention-help";
import { Pills, VoiceChoice } from "./pills";
import { useTalk } from "./talk";

type Kind = {
  legend: string;
  kinds: { value: "" | "for" | "against"; label: string }[];
  /** Which kind the address asked for. */
  chosen: "" | "for" | "against";
};

type Props = Kind & { prompt: string; note?: string };

/** Something new: a comment, or an argument for or against. Closed it is one line; a form that came back is open. */
export function Composer(props: Props) {
  const { ideaId, back, formKey, form, draft, visitor } = useTalk();
  return (
    <ActionForm action={postCommentForm} labels={form} id="say" formKey={formKey} className="grid gap-4">
      <input type="hidden" name="ideaId" value={ideaId ?? ""} />
      <input type="hidden" name="back" value={back} />
      <DraftKeeper name={`comment:${ideaId}`} labels={draft} keptAtSignIn={visitor}>
        <Writing {...props} />
      </DraftKeeper>
    </ActionForm>
  );
}

function Writing({ prompt, note, ...kind }: Props) {
  const { labels, names } = useTalk();
  const { id, state } = useContext(FormContext);
  const restored = state.status === "done" && Boolean(state.values?.text);
  const startsOpen = restored || state.status === "invalid" || kind.chosen !== "";
  return (
    <details
      open={startsOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !startsOpen) document.getElementById(fieldId(id, "text"))?.focus();
      }}
      className="group"
    >
      <summary className="control flex cursor-text list-none items-center gap-2.5 text-muted group-open:hidden">
        <Icon name="comment" />
        {prompt}
      </summary>
      <div className="grid gap-4">
        {note ? <p className="text-muted">{note}</p> : null}
        <Pills name="stance" legend={kind.legend} options={kind.kinds} chosen={kind.chosen} />
        <VoiceChoice />
        <TextArea
          name="text"
          label={labels.text}
          hint={names.length > 0 ? labels.textHint : undefined}
          rows={4}
          limit={commentLimits.max}
        />
        <MentionHelp />
        <div>
          <SubmitButton>{labels.send}</SubmitButton>
        </div>
      </div>
    </details>
  );
}
