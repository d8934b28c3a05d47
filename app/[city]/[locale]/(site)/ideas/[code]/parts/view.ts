import type { Refusal } from "@/lib/activities/policy";
import type { Localized } from "@/lib/base/localized";
import { localize } from "@/lib/i18n/localized";
import { ideaPath } from "@/lib/ideas/address";
import type { IdeaStatus } from "@/lib/ideas/status";
import { type StatusWords, statusLabel } from "@/lib/ideas/status-words";
import { supportRefusal } from "@/lib/ideas/supporting/policy";
import type { IdeaView } from "@/lib/ideas/viewing/view";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";

/** What every part of an idea's page is drawn with. */
export type IdeaPage = {
  page: Page;
  idea: IdeaView;
  words: StatusWords;
  now: Date;
  /** The idea's own address in the reader's language. */
  path: string;
  /** Whether it takes support and words now. */
  supportable: boolean;
  /** Whether the reader may do things here, or only read. */
  readsOnly: boolean;
  /** Why the board is not for the reader, who may read it and talk all the same. */
  why: Refusal | null;
  talkable: boolean;
};

type Given = Pick<IdeaPage, "page" | "idea" | "words" | "now" | "why">;

export function ideaPage({ page, idea, words, now, why }: Given): IdeaPage {
  const isPublic = idea.visibility === "public";
  const readsOnly = page.actor.kind === "person" && !may(page.actor, "ideas.support");
  const boardOpen = !idea.boardClosesAt || idea.boardClosesAt > now;
  return {
    ...{ page, idea, words, now, why, readsOnly },
    path: page.path(ideaPath(idea)),
    supportable: !readsOnly && (!why || why === "signIn") && supportRefusal(idea, now) === null,
    talkable: isPublic && boardOpen && !readsOnly,
  };
}

export function statusWord({ page, words }: IdeaPage, status: IdeaStatus): string {
  return statusLabel(status, { words, t: page.t, cityLocale: page.city.defaultLocale });
}

export function inReadersWords({ page }: IdeaPage, text: Localized): string {
  return localize(text, page.locale, page.city.defaultLocale);
}
