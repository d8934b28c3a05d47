import type { Locale } from "@/lib/base/locales";
import type { Author } from "@/lib/people/author";
import type { Mentionable } from "./find-mentions";
import type { Stance } from "./input";

/** A comment as a reader sees it. Where only a stone is left, the text is empty. */
export type CommentView = {
  id: string;
  parentId: string | null;
  rootId: string;
  author: Author;
  /** Null for a stone: the words of what was removed or withdrawn never leave the database. */
  text: string | null;
  locale: Locale;
  stance: Stance | null;
  stone: "removed" | "withdrawn" | null;
  removedReason: string | null;
  removedAt: Date | null;
  /** Only its author and staff see it yet. */
  waiting: boolean;
  helpfulCount: number;
  markedHelpful: boolean;
  own: boolean;
  editable: boolean;
  createdAt: Date;
  editedAt: Date | null;
  mentions: Mentionable[];
  /** Whom a reply below another reply answers; null where it answers the first comment. */
  inReplyTo: { id: string; author: Author } | null;
};

export type RootView = CommentView & {
  /** The last ones, in the order they were written. */
  replies: CommentView[];
  /** How many came before these. */
  earlierReplies: number;
};
