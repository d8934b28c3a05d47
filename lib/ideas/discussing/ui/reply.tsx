"use client";

import { useState } from "react";
import { commentLimits } from "@/lib/discussion/limits";
import { postCommentForm } from "@/lib/ideas/discussing/actions";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { ActionForm } from "@/lib/ui/form";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { MentionHelp } from "./mention-help";
import { VoiceChoice } from "./pills";
import { useTalk } from "./talk";

type Props = {
  parentId: string;
  /** "Reply to Ana" */
  title: string;
  /** The page with this form open, for browsers without JavaScript. */
  href: string;
  open: boolean;
  closeHref: string;
};

/** A link that becomes the form it leads to. */
export function Reply({ parentId, title, href, open, closeHref }: Props) {
  const { labels } = useTalk();
  const [shown, setShown] = useState(open);
  if (shown) {
    return (
      <ReplyForm parentId={parentId} title={title} closeHref={closeHref} onClose={() => setShown(false)} />
    );
  }
  return (
    <a
      href={href}
      aria-label={title}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-sm font-semibold text-brand-text hover:bg-brand-soft"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        setShown(true);
      }}
    >
      <Icon name="reply" size={18} />
      {labels.reply}
    </a>
  );
}

type FormProps = Pick<Props, "parentId" | "title" | "closeHref"> & { onClose: () => void };

function ReplyForm({ parentId, title, closeHref, onClose }: FormProps) {
  const { ideaId, back, formKey, form, labels, draft, visitor } = useTalk();
  return (
    <ActionForm
      action={postCommentForm}
      labels={form}
      id={`reply-${parentId}`}
      formKey={`${formKey}-${parentId}`}
      className="order-2 mt-2 grid basis-full gap-4 rounded-card bg-sunken p-4"
    >
      <input type="hidden" name="ideaId" value={ideaId ?? ""} />
      <input type="hidden" name="parentId" value={parentId} />
      <input type="hidden" name="back" value={back} />
      <DraftKeeper name={`reply:${parentId}`} labels={draft} keptAtSignIn={visitor}>
        <VoiceChoice />
        <TextArea name="text" label={title} rows={3} limit={commentLimits.max} />
      </DraftKeeper>
      <MentionHelp />
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="small">{labels.sendReply}</SubmitButton>
        <a
          href={closeHref}
          className="button button-quiet button-small"
          onClick={(event) => {
            event.preventDefault();
            onClose();
          }}
        >
          {labels.cancel}
        </a>
      </div>
    </ActionForm>
  );
}
