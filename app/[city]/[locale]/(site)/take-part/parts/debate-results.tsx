import { canManageActivity } from "@/lib/activities/policy";
import type { Activity } from "@/lib/activities/queries";
import type { Standing } from "@/lib/debates/queries";
import type { Weighed } from "@/lib/debates/rank";
import type { Column } from "@/lib/debates/read";
import { type Stance, stances } from "@/lib/discussion/input";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { CommentText } from "@/lib/ideas/discussing/ui/comment-text";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Bars } from "@/lib/ui/chart/bars";

type Props = {
  page: Page;
  activity: Activity;
  standing: Standing;
  columns: Record<Stance, Column>;
};

/** How the arguments are shared out, who is on which side, and in the end the strongest of each. */
export function DebateResults({ page, activity, standing, columns }: Props) {
  const { t, path } = page;
  const ended = activity.state === "ended";
  const file = (as: string) => path(`/admin/activities/${activity.id}/export?as=${as}`);
  return (
    <section
      aria-labelledby="results"
      className="grid max-w-3xl gap-5 rounded-card border border-line bg-surface p-5 shadow-card *:min-w-0 sm:p-6"
    >
      <h2 id="results" className="text-2xl font-bold">
        {t(ended ? "debates.resultsEnded" : "debates.results")}
      </h2>
      <Bars bars={stances.map((side) => barOf(page, standing, side))} max={countOf(standing) || 1} />
      {ended ? stances.map((side) => <Strongest key={side} {...{ page, standing, columns, side }} />) : null}
      {canManageActivity(page.actor, activity) ? (
        <p className="flex flex-wrap gap-3 print:hidden">
          <ButtonLink href={file("xlsx")} icon="download">
            {t("surveys.results.xlsx")}
          </ButtonLink>
          <ButtonLink href={file("csv")} icon="download">
            {t("surveys.results.csv")}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

function barOf({ t, locale }: Page, standing: Standing, side: Stance) {
  const count = standing.ranked[side].length;
  const people = standing.sides[side];
  return {
    key: side,
    label: t(side === "for" ? "discussion.forTitle" : "discussion.againstTitle"),
    value: count,
    shown: t("debates.share", {
      ...{ count, number: formatNumber(count, locale) },
      share: formatPercent(count / countOf(standing), locale),
    }),
    note: t("debates.people", { count: people, number: formatNumber(people, locale) }),
  };
}

function countOf({ ranked }: Standing): number {
  return ranked.for.length + ranked.against.length;
}

type StrongestProps = Omit<Props, "activity"> & { side: Stance };

/** The first of a column, where anybody found it helpful. */
function Strongest({ page, standing, columns, side }: StrongestProps) {
  const { t, locale } = page;
  const best: Weighed | undefined = standing.ranked[side][0];
  const words = columns[side].shown.find(({ id }) => id === best?.id);
  if (!best || best.helpful === 0 || !words?.text) return null;
  return (
    <figure className="grid gap-2 border-s-4 border-line-strong ps-4">
      <figcaption className="grid gap-1">
        <h3 className="font-bold">
          {t(side === "for" ? "debates.strongestFor" : "debates.strongestAgainst")}
        </h3>
        <p className="text-sm text-muted">{t("debates.found", best.marks)}</p>
      </figcaption>
      <blockquote>
        <CommentText
          text={words.text}
          lang={words.locale === locale ? undefined : words.locale}
          mentions={[]}
          readOn={t("discussion.readOn")}
        />
      </blockquote>
    </figure>
  );
}
