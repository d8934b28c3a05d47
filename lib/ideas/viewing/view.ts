import type { Asking } from "@/lib/activities/queries";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import type { Cosigner } from "@/lib/ideas/answering/cosigning/queries";
import type { Distinction } from "@/lib/ideas/distinction";
import type { MergedIdea, MergedInto } from "@/lib/ideas/merging/queries";
import type { Milestone } from "@/lib/ideas/milestones/queries";
import type { IdeaStatus } from "@/lib/ideas/status";
import type { Author } from "@/lib/people/author";

/** An idea as its page shows it. */
export type IdeaView = {
  id: string;
  code: string;
  slug: string;
  threadId: string;
  activityId: string;
  projectId: string | null;
  /** What it was posted in: a board, or a challenge, which has a code. */
  activity: { kind: string; code: string | null; title: Localized };
  /** What it is in that challenge: a finalist, or recognised. */
  distinction: Distinction | null;
  /** It answers a challenge that is closed, so its words stay. */
  judged: boolean;
  title: string;
  text: string;
  locale: Locale;
  author: Author;
  authorId: string | null;
  topic: { slug: string; name: Localized; hue: number; department: string } | null;
  neighbourhood: { id: string; slug: string; name: Localized } | null;
  address: string;
  place: { lat: number; lng: number } | null;
  images: { fileId: string; alt: string }[];
  status: IdeaStatus;
  visibility: string;
  removedReason: string | null;
  supportCount: number;
  externalSupportCount: number;
  commentCount: number;
  publishedAt: Date;
  dueAt: Date | null;
  dueReason: string | null;
  answeredAt: Date | null;
  boardClosesAt: Date | null;
  /** Who may take part where it stands. */
  board: Asking;
  imported: { from: string | null; url: string | null } | null;
  editedAt: Date | null;
  /** Whether it says something to the questions of its board. */
  hasFields: boolean;
  answers: AnswerView[];
  /** What the city promised to do for it, step by step. */
  milestones: Milestone[];
  /** What became part of it, and what it became part of. */
  merged: MergedIdea[];
  mergedInto: MergedInto | null;
  /** What the reader has to do with it. */
  supported: boolean;
  following: boolean;
  own: boolean;
};

export type AnswerView = {
  id: string;
  statusBefore: IdeaStatus;
  status: IdeaStatus;
  text: string;
  locale: Locale;
  signedName: string;
  signedTitle: string;
  department: string;
  signedBy: string | null;
  /** Who stands behind it, too. */
  cosigners: (Cosigner & { personId: string | null })[];
  /** Given by an external moderator. */
  external: boolean;
  nextDueAt: Date | null;
  /** Null where no date was promised. */
  onTime: boolean | null;
  createdAt: Date;
};

/** All that is left of an idea for those who may not read it (any more). */
export type IdeaStone = {
  id: string;
  /** The reader wrote it. */
  own: boolean;
  code: string;
  stone: "waiting" | "withdrawn" | "removed";
  reason: string | null;
  at: Date | null;
};
