import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { ideaPath } from "@/lib/ideas/address";
import type { IdeaCard } from "@/lib/ideas/queries";
import { ringStage } from "@/lib/ideas/status";
import { CardLink } from "@/lib/ui/card";
import { Ring } from "@/lib/ui/ring";
import type { CardContext } from "./card-context";

type Props = { idea: IdeaCard; context: CardContext; heading?: "h2" | "h3" };

/** An idea in a narrow list: its ring, its title, and what it is about in one line. */
export function IdeaRow({ idea, context, heading: Heading = "h3" }: Props) {
  const { t, locale, defaultLocale, path, statusLabel } = context;
  const supports = idea.supportCount + idea.externalSupportCount;
  const about = [
    statusLabel(idea.status),
    t("board.supports", { count: supports, number: formatNumber(supports, locale) }),
    idea.organisation,
    idea.neighbourhood && localize(idea.neighbourhood.name, locale, defaultLocale),
  ];
  return (
    <article className="relative flex gap-3 rounded-card border border-line bg-surface p-4 hover:border-brand-edge has-[.card-link:focus-visible]:outline-3 has-[.card-link:focus-visible]:outline-offset-2 has-[.card-link:focus-visible]:outline-ink">
      <Ring stage={ringStage(idea.status)} size={26} className="mt-0.5" />
      <div className="grid min-w-0 gap-0.5">
        <Heading className="font-bold">
          <CardLink href={path(ideaPath(idea))} lang={idea.locale === locale ? undefined : idea.locale}>
            <bdi>{idea.title}</bdi>
          </CardLink>
        </Heading>
        <p className="line-clamp-2 text-sm text-muted">{about.filter(Boolean).join(" · ")}</p>
      </div>
    </article>
  );
}
