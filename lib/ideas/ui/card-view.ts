import { plainText } from "@/lib/base/markdown";
import { formatDate, formatNumber, formatRelative } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { ideaPath } from "@/lib/ideas/address";
import { isLate } from "@/lib/ideas/promise";
import type { IdeaCard } from "@/lib/ideas/queries";
import { ringStage } from "@/lib/ideas/status";
import { supportRefusal } from "@/lib/ideas/supporting/policy";
import { coverName } from "@/lib/ui/covers/svg";
import type { RingStage } from "@/lib/ui/ring";
import type { CardContext } from "./card-context";

/** An idea as its card shows it, in finished words: all that the browser is sent of it beside the markup. */
export type CardView = {
  id: string;
  code: string;
  href: string;
  title: string;
  beginning: string;
  /** The language it is written in, and whether the page is in another one. */
  lang: string;
  foreign: boolean;
  status: { stage: RingStage; label: string };
  picture: { src: string; alt: string; photo: boolean };
  topic: string | null;
  posted: { at: string; text: string };
  neighbourhood: string | null;
  organisation: string | null;
  /** A finalist of a challenge, or recognised. */
  distinction: string | null;
  due: { text: string; late: boolean } | null;
  support: { supported: boolean; count: number; open: boolean };
  elsewhere: string | null;
  comments: string;
};

export function cardView(idea: IdeaCard, context: CardContext): CardView {
  const { t, locale, defaultLocale, path, statusLabel } = context;
  return {
    id: idea.id,
    code: idea.code,
    href: path(ideaPath(idea)),
    title: idea.title,
    beginning: plainText(idea.beginning, 180),
    lang: idea.locale,
    foreign: idea.locale !== locale,
    status: { stage: ringStage(idea.status), label: statusLabel(idea.status) },
    picture: picture(idea),
    topic: idea.topic && localize(idea.topic.name, locale, defaultLocale),
    posted: { at: idea.publishedAt.toISOString(), text: posted(idea, context) },
    neighbourhood: idea.neighbourhood && localize(idea.neighbourhood.name, locale, defaultLocale),
    organisation: idea.organisation,
    distinction: idea.distinction && t(`challenges.distinction.${idea.distinction}`),
    due: due(idea, context),
    support: support(idea, context),
    elsewhere:
      idea.externalSupportCount > 0
        ? t("board.elsewhere", {
            count: idea.externalSupportCount,
            number: formatNumber(idea.externalSupportCount, locale),
          })
        : null,
    comments: formatNumber(idea.commentCount, locale),
  };
}

function picture({ id, cover, topic }: IdeaCard): CardView["picture"] {
  if (cover) return { src: `/files/${cover.fileId}`, alt: cover.alt ?? "", photo: true };
  return { src: `/files/covers/${coverName(id, topic?.hue ?? 60)}`, alt: "", photo: false };
}

function posted({ publishedAt }: IdeaCard, { locale, timeZone, now }: CardContext): string {
  const age = now.getTime() - publishedAt.getTime();
  return age < 300 * 86_400_000
    ? formatRelative(publishedAt, now, locale)
    : formatDate(publishedAt, locale, timeZone, "short");
}

/** What the city owes: the date it promised an answer by, or that it has passed. */
function due(idea: IdeaCard, { t, locale, timeZone, now }: CardContext): CardView["due"] {
  if (!idea.dueAt) return null;
  const date = formatDate(idea.dueAt, locale, timeZone, "short");
  if (isLate(idea, now)) return { text: t("board.late", { date }), late: true };
  const text = idea.dueReason === "nextStep" ? t("board.nextDue", { date }) : t("board.due", { date });
  return { text, late: false };
}

function support(
  { status, supported, supportCount }: IdeaCard,
  { boardClosesAt, now, readsOnly }: CardContext,
): CardView["support"] {
  const open = !readsOnly && supportRefusal({ status, visibility: "public", boardClosesAt }, now) === null;
  return { supported, count: supportCount, open };
}
