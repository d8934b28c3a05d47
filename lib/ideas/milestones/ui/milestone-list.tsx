import type { ReactNode } from "react";
import { formatDate, formatMoney } from "@/lib/i18n/format";
import { type Localized, localize, localizedIn } from "@/lib/i18n/localized";
import type { Milestone } from "@/lib/ideas/milestones/queries";
import type { Page } from "@/lib/request/page";
import { StateBadge } from "./state-badge";

type Props = {
  page: Page;
  milestones: Milestone[];
  /** Of each step's heading: 3 below a section's own, 2 where the page's title is right above. */
  level?: 2 | 3;
  toolsOf?: (milestone: Milestone) => ReactNode;
};

/** The steps that the city promised, each with its day, what became of it and every time that it was moved. */
export function MilestoneList({ page, milestones, level = 3, toolsOf }: Props) {
  return (
    <ol className="grid gap-4">
      {milestones.map((milestone) => (
        <li
          key={milestone.id}
          id={`milestone-${milestone.id}`}
          className="grid gap-3 rounded-card border border-line bg-surface p-4 sm:p-5"
        >
          <One page={page} milestone={milestone} level={level} />
          {toolsOf?.(milestone)}
        </li>
      ))}
    </ol>
  );
}

function One({ page, milestone, level }: { page: Page; milestone: Milestone; level: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  const { t, locale, city, settings } = page;
  const { state, title, cost, department } = milestone;
  const facts = [
    cost === null ? "" : t("promises.cost", { amount: formatMoney(cost, locale, settings.currency) }),
    department,
  ].filter(Boolean);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Heading
          lang={langOf(page, title)}
          dir="auto"
          className={`min-w-0 flex-1 basis-56 text-lg leading-snug font-bold [overflow-wrap:anywhere] ${state === "withdrawn" ? "line-through" : ""}`}
        >
          {localize(title, locale, city.defaultLocale)}
        </Heading>
        <StateBadge page={page} state={state} />
      </div>
      <p className="text-sm text-muted">
        <span className="font-semibold text-ink">{whenWords(page, milestone)}</span>
        {facts.map((fact) => (
          <span key={fact}>
            {" · "}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      <Note page={page} milestone={milestone} />
      <Moves page={page} milestone={milestone} />
      <Pictures milestone={milestone} />
    </>
  );
}

/** By when it is promised, or when it ended. */
export function whenWords({ t, locale, city }: Page, { dueAt, doneAt, withdrawnAt }: Milestone): string {
  const day = (moment: Date) => formatDate(moment, locale, city.timeZone);
  if (withdrawnAt) return t("promises.withdrawnOn", { date: day(withdrawnAt) });
  if (doneAt) return t("promises.doneOn", { date: day(doneAt), due: day(dueAt) });
  return t("promises.dueBy", { date: day(dueAt) });
}

function Note({ page, milestone }: { page: Page; milestone: Milestone }) {
  const { note, noteLocale, withdrawnAt } = milestone;
  if (!note) return null;
  return (
    <p
      lang={noteLocale === page.locale ? undefined : noteLocale}
      dir="auto"
      className="whitespace-pre-line [overflow-wrap:anywhere]"
    >
      {withdrawnAt ? <span className="font-semibold">{page.t("promises.why")} </span> : null}
      {note}
    </p>
  );
}

function Moves({ page, milestone: { moves } }: { page: Page; milestone: Milestone }) {
  const { t, locale, city } = page;
  if (moves.length === 0) return null;
  const day = (moment: Date) => formatDate(moment, locale, city.timeZone, "short");
  return (
    <ul className="grid gap-1.5 border-s-2 border-line ps-3 text-sm text-muted">
      {moves.map((move) => (
        <li key={move.createdAt.toISOString()} className="[overflow-wrap:anywhere]">
          {t("promises.movedFrom", { from: day(move.fromAt), to: day(move.toAt) })}{" "}
          <bdi lang={move.locale === locale ? undefined : move.locale}>{move.reason}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Pictures({ milestone: { picture, donePicture } }: { milestone: Milestone }) {
  const pictures = [picture, donePicture].filter((one) => one !== null);
  if (pictures.length === 0) return null;
  return (
    <div className="grid grid-cols-2 gap-3">
      {pictures.map(({ fileId, alt }) => (
        <a key={fileId} href={`/files/${fileId}`} className="block overflow-clip rounded-card bg-sunken">
          <img
            src={`/files/${fileId}/640`}
            alt={alt}
            loading="lazy"
            decoding="async"
            className="aspect-[4/3] w-full object-cover"
          />
        </a>
      ))}
    </div>
  );
}

function langOf({ locale, city }: Page, text: Localized): string | undefined {
  const taken = localizedIn(text, locale, city.defaultLocale);
  return taken === locale ? undefined : taken;
}
