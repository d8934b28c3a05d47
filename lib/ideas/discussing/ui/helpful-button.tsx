"use client";

import { markHelpfulForm, unmarkHelpfulForm } from "@/lib/ideas/discussing/actions";
import { Icon } from "@/lib/ui/icon";
import { useCounted } from "@/lib/ui/use-counted";
import { useTalk } from "./talk";

type Props = { commentId: string; marked: boolean; count: number };

/** Says that a comment helped, or takes that back. */
export function HelpfulButton({ commentId, marked, count: pageCount }: Props) {
  const { labels, back } = useTalk();
  const place = `${back}#comment-${commentId}`;
  const page = { on: marked, count: pageCount };
  const { on, count, pending, send, said, refusal } = useCounted(
    page,
    markHelpfulForm,
    unmarkHelpfulForm,
    place,
  );
  return (
    <form action={send} className="flex items-center gap-2">
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="back" value={place} />
      <button
        type="submit"
        aria-disabled={pending || undefined}
        title={on ? labels.unmark : undefined}
        onClick={(event) => {
          if (pending) event.preventDefault();
        }}
        className={`inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-control px-2 text-sm font-semibold ${on ? "bg-brand-soft text-brand-text" : "text-brand-text hover:bg-brand-soft"}`}
      >
        <Icon name="thumbUp" size={18} />
        <span>{on ? labels.marked : labels.helpful}</span>
        {count > 0 ? <span className="tabular-nums">({count})</span> : null}
      </button>
      <span role="status" className="sr-only">
        {said}
      </span>
      {refusal ? (
        <span role="alert" className="text-sm font-semibold text-danger">
          {refusal}
        </span>
      ) : null}
    </form>
  );
}
