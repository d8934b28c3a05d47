import { ideaPath } from "@/lib/ideas/address";
import type { IdeaCard } from "@/lib/ideas/queries";
import type { IdeaStatus } from "@/lib/ideas/status";

/** A similar idea as the form shows it; small, since it goes through a form's fields too. */
export type ShownMatch = {
  id: string;
  code: string;
  href: string;
  title: string;
  locale: string;
  status: IdeaStatus;
  supported: boolean;
  supportCount: number;
  externalSupportCount: number;
};

export function shownMatch(card: IdeaCard, path: (path: string) => string): ShownMatch {
  const { id, code, title, locale, status, supported, supportCount, externalSupportCount } = card;
  return {
    ...{ id, code, title, locale, status, supported, supportCount, externalSupportCount },
    href: path(ideaPath(card)),
  };
}
