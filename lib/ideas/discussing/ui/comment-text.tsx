import type { ReactNode } from "react";
import { findMentions, type Mentionable } from "@/lib/discussion/find-mentions";
import { foldText } from "./fold";

type Props = { text: string; lang?: string; mentions: Mentionable[]; readOn: string };

/** A comment's words as they were typed: addresses as links, people who are named. No markup. */
export function CommentText({ text, lang, mentions, readOn }: Props) {
  const { beginning, rest } = foldText(text);
  return (
    <div dir="auto" lang={lang} className="max-w-[42rem] whitespace-pre-line [overflow-wrap:anywhere]">
      <p>{withMentions(beginning, mentions)}</p>
      {rest ? (
        <details className="group">
          <summary className="inline-flex min-h-11 cursor-pointer list-none items-center font-semibold text-brand-text underline underline-offset-4 group-open:hidden">
            {readOn}
          </summary>
          <p>{withMentions(rest, mentions)}</p>
        </details>
      ) : null}
    </div>
  );
}

function withMentions(text: string, mentions: Mentionable[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of findMentions(text, mentions)) {
    parts.push(
      ...withLinks(text.slice(from, start), from),
      <strong key={`@${start}`} className="font-semibold text-brand-text">
        {text.slice(start, end)}
      </strong>,
    );
    from = end;
  }
  return [...parts, ...withLinks(text.slice(from), from)];
}

function withLinks(text: string, offset: number): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}…]/giu)) {
    parts.push(text.slice(from, match.index));
    parts.push(
      <a key={offset + match.index} href={match[0]} rel="nofollow ugc noopener" className="link">
        {match[0]}
      </a>,
    );
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}
