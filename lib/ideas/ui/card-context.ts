import type { Taxonomy } from "@/lib/cities/taxonomy";
import type { Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";
import type { IdeaStatus } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import { type SupportLabels, supportLabels } from "@/lib/ideas/ui/support-labels";
import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";

/** The words that all cards of a page share. */
export type CardLabels = SupportLabels & { comments: string };

/** What every card of a page needs, made once. */
export type CardContext = {
  t: Translator;
  locale: Locale;
  defaultLocale: Locale;
  timeZone: string;
  now: Date;
  path: (path: string) => string;
  statusLabel: (status: IdeaStatus) => string;
  labels: CardLabels;
  boardClosesAt: Date | null;
  /** Who may only read, or not take part here, is offered nothing to press. */
  readsOnly: boolean;
  /** The page's own address: where giving support without JavaScript comes back to. */
  back: string;
};

type PageLike = {
  t: Translator;
  locale: Locale;
  city: { defaultLocale: Locale; timeZone: string };
  path: (path: string) => string;
  actor: Actor;
};

type Shown = {
  statuses: Taxonomy["statuses"];
  boardClosesAt: Date | null;
  back: string;
  /** The board is not for the reader. */
  barred?: boolean;
};

export function cardContext(
  { t, locale, city, path, actor }: PageLike,
  { barred = false, ...shown }: Shown,
): CardContext {
  return {
    ...{ t, locale, path, ...city, ...shown },
    now: new Date(),
    readsOnly: barred || (actor.kind === "person" && !may(actor, "ideas.support")),
    statusLabel: (status) =>
      statusLabel(status, { t, words: shown.statuses, cityLocale: city.defaultLocale }),
    labels: { ...supportLabels(t), comments: t("board.comments") },
  };
}
