import type { CommentView } from "@/lib/discussion/view";
import type { Translator } from "@/lib/i18n/translator";
import { type Author, organisationOf } from "@/lib/people/author";
import type { Page } from "@/lib/request/page";
import { type TalkState, talkHref } from "./links";

/** What every comment of a page is drawn with. */
export type TalkView = {
  page: Page;
  state: TalkState;
  /** The address of what is talked about, in the reader's language. */
  path: string;
  /** Where one reports a comment. */
  reportPath: string;
  /** Whether something can be added, whether comments can be answered, and whether one can mark what helped. */
  open: boolean;
  replies: boolean;
  marks: boolean;
  now: Date;
};

export function linkIn(
  { path, state }: TalkView,
  change: Record<string, string | null>,
  hash: string,
): string {
  return talkHref(path, state, change, hash);
}

export function commentAnchor({ id }: Pick<CommentView, "id">): string {
  return `comment-${id}`;
}

/** Who is heard: the organisation where somebody speaks for one, else the person. */
export function authorName(author: Author, t: Translator): string {
  return organisationOf(author)?.name ?? personName(author, t);
}

export function personName(author: Author, t: Translator): string {
  if (author.kind === "member") return author.name;
  if (author.kind === "former") return t("discussion.formerMember");
  return author.name ?? t("discussion.imported");
}

export function isNamed(author: Author): boolean {
  if (organisationOf(author)) return true;
  return author.kind === "member" || (author.kind === "imported" && author.name !== null);
}
