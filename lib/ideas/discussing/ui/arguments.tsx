import { formatNumber } from "@/lib/i18n/format";
import type { Discussion, StrandView } from "@/lib/ideas/discussing/read";
import { Icon } from "@/lib/ui/icon";
import { Conversation } from "./conversation";
import { linkIn, type TalkView } from "./talk-view";

type Props = { discussion: Discussion; view: TalkView };

/** What speaks for an idea and what against it, side by side; on a phone one below the other, with a way to each. */
export function Arguments({ discussion, view }: Props) {
  const { t, locale } = view.page;
  const { for: pro, against } = discussion.strands;
  if (pro.count + against.count === 0) return <NoArguments view={view} />;
  return (
    <section aria-labelledby="arguments" className="grid gap-4">
      <h3 id="arguments" className="text-xl font-bold">
        {t("discussion.argumentsTitle")}
      </h3>
      <nav aria-label={t("discussion.argumentsTitle")} className="grid grid-cols-2 gap-2 md:hidden">
        <a href="#for" className="button button-secondary button-small">
          {t("discussion.toFor", { count: formatNumber(pro.count, locale) })}
        </a>
        <a href="#against" className="button button-secondary button-small">
          {t("discussion.toAgainst", { count: formatNumber(against.count, locale) })}
        </a>
      </nav>
      <div className="grid items-start gap-5 *:min-w-0 md:grid-cols-2">
        <Column side="for" strand={pro} view={view} />
        <Column side="against" strand={against} view={view} />
      </div>
    </section>
  );
}

const looks = {
  for: { icon: "thumbUp", bar: "border-t-success", ink: "text-success", none: "discussion.noneFor" },
  against: { icon: "thumbDown", bar: "border-t-danger", ink: "text-danger", none: "discussion.noneAgainst" },
} as const;

function Column({ side, strand, view }: { side: "for" | "against"; strand: StrandView; view: TalkView }) {
  const { t, locale } = view.page;
  const { icon, bar, ink, none } = looks[side];
  const title = side === "for" ? t("discussion.forTitle") : t("discussion.againstTitle");
  return (
    <section
      id={side}
      aria-label={title}
      className={`grid rounded-card border border-t-4 border-line bg-surface shadow-card ${bar}`}
    >
      <h4 className={`flex items-center gap-2 px-4 pt-4 font-bold sm:px-5 ${ink}`}>
        <Icon name={icon} />
        {title}
        <span className="font-semibold text-muted tabular-nums">{formatNumber(strand.count, locale)}</span>
      </h4>
      {strand.continued ? (
        <p className="px-4 sm:px-5">
          <a
            href={linkIn(view, { [side]: null }, side)}
            className="link inline-flex min-h-11 items-center text-sm"
          >
            {t("discussion.first")}
          </a>
        </p>
      ) : null}
      {strand.roots.length === 0 ? <p className="px-4 py-3 text-muted sm:px-5">{t(none)}</p> : null}
      <ul className="divide-y divide-line">
        {strand.roots.map((root) => (
          <li key={root.id} className="px-4 py-4 sm:px-5">
            <Conversation root={root} view={view} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-x-4 px-4 pb-3 sm:px-5">
        {strand.next ? (
          <a
            href={linkIn(view, { [side]: strand.next }, side)}
            className="link inline-flex min-h-11 items-center text-sm"
          >
            {side === "for" ? t("discussion.moreFor") : t("discussion.moreAgainst")}
          </a>
        ) : null}
        {view.open ? <AddLink side={side} view={view} /> : null}
      </div>
    </section>
  );
}

function AddLink({ side, view }: { side: "for" | "against"; view: TalkView }) {
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

function NoArguments({ view }: { view: TalkView }) {
  if (!view.open) return null;
  return (
    <section
      aria-label={view.page.t("discussion.argumentsTitle")}
      className="flex flex-wrap items-center gap-x-6 gap-y-1 rounded-card border border-dashed border-line-strong/60 px-4 py-3 sm:px-5"
    >
      <p className="text-muted">{view.page.t("discussion.noneYet")}</p>
      <AddLink side="for" view={view} />
      <AddLink side="against" view={view} />
    </section>
  );
}
