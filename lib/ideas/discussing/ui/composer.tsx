"use client";

import { useContext } from "react";
import { commentLimits } from "@/lib/discussion/limits";
import { postCommentForm } from "@/lib/ideas/discussing/actions";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { ActionForm } from "@/lib/ui/form";
import { FormContext, fieldId, firstOf, useField } from "@/lib/ui/form-scope";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { MentionHelp } from "./mention-help";
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
        <KindChoice {...kind} />
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

/** A row of three; what was chosen stays chosen when the form comes back. */
function KindChoice({ legend, kinds, chosen }: Kind) {
  const { typed } = useField({ name: "stance", label: legend, optional: true });
  const current = firstOf(typed) ?? chosen;
  return (
    <fieldset className="field">
      <legend className="field-label">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {kinds.map(({ value, label }) => (
          <label
            key={value}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border-[1.5px] border-line-strong bg-surface ps-3 pe-4 text-sm font-semibold has-checked:border-brand-edge has-checked:bg-brand-soft has-checked:text-brand-text has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name="stance"
              value={value}
              defaultChecked={value === current}
              className="size-4.5 accent-brand-text focus-visible:outline-none"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
