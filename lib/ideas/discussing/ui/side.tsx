import type { ReactNode } from "react";
import type { Stance } from "@/lib/discussion/input";
import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";
import { linkIn, type TalkView } from "./talk-view";

const looks = {
  for: { icon: "thumbUp", bar: "border-t-success", ink: "text-success", none: "discussion.noneFor" },
  against: { icon: "thumbDown", bar: "border-t-danger", ink: "text-danger", none: "discussion.noneAgainst" },
} as const;

type Props = { page: Page; side: Stance; count: number; heading: "h3" | "h4"; children: ReactNode };

/** The column of one side: what it is called, how many arguments there are, and these. */
export function Side({ page: { t, locale }, side, count, heading: Heading, children }: Props) {
  const { icon, bar, ink, none } = looks[side];
  const title = side === "for" ? t("discussion.forTitle") : t("discussion.againstTitle");
  return (
    <section
      id={side}
      aria-label={title}
      className={`grid rounded-card border border-t-4 border-line bg-surface shadow-card ${bar}`}
    >
      <Heading className={`flex items-center gap-2 px-4 pt-4 font-bold sm:px-5 ${ink}`}>
        <Icon name={icon} />
        {title}
        <span className="font-semibold text-muted tabular-nums">{formatNumber(count, locale)}</span>
      </Heading>
      {count === 0 ? <p className="px-4 py-3 text-muted sm:px-5">{t(none)}</p> : null}
      {children}
    </section>
  );
}

/** On a phone, where the columns stand one below the other, a way to each. */
export function ToSides({ page: { t, locale }, counts }: { page: Page; counts: Record<Stance, number> }) {
  return (
    <nav aria-label={t("discussion.argumentsTitle")} className="grid grid-cols-2 gap-2 md:hidden">
      <a href="#for" className="button button-secondary button-small">
        {t("discussion.toFor", { count: formatNumber(counts.for, locale) })}
      </a>
      <a href="#against" className="button button-secondary button-small">
        {t("discussion.toAgainst", { count: formatNumber(counts.against, locale) })}
      </a>
    </nav>
  );
}

export function MoreOf({ side, href, view }: { side: Stance; href: string; view: TalkView }) {
  const { t } = view.page;
  return (
    <a href={href} className="link inline-flex min-h-11 items-center text-sm">
      {side === "for" ? t("discussion.moreFor") : t("discussion.moreAgainst")}
    </a>
  );
}

export function AddLink({ side, view }: { side: Stance; view: TalkView }) {
  const { t } = view.page;
  return (
    <a
      href={linkIn(view, { say: side }, "say")}
      className="inline-flex min-h-11 items-center gap-1.5 text-sm font-semibold text-brand-text underline underline-offset-4"
    >
      <Icon name="plus" size={18} />
      {side === "for" ? t("discussion.addFor") : t("discussion.addAgainst")}
    </a>
  );
}
