import { canReadResults, type Refusal } from "@/lib/activities/policy";
import type { Activity } from "@/lib/activities/queries";
import { threadOf } from "@/lib/activities/thread";
import { readStanding } from "@/lib/debates/queries";
import { type Column, readColumns } from "@/lib/debates/read";
import type { Stance } from "@/lib/discussion/input";
import type { CommentView } from "@/lib/discussion/view";
import { Comment } from "@/lib/ideas/discussing/ui/comment";
import { HelpfulForm } from "@/lib/ideas/discussing/ui/helpful-button";
import { readTalkState, type TalkParams, type TalkState } from "@/lib/ideas/discussing/ui/links";
import { AddLink, MoreOf, Side, ToSides } from "@/lib/ideas/discussing/ui/side";
import { pageOf, talkOf } from "@/lib/ideas/discussing/ui/talk-of";
import { TalkProvider } from "@/lib/ideas/discussing/ui/talk-provider";
import type { TalkView } from "@/lib/ideas/discussing/ui/talk-view";
import { voicesOf } from "@/lib/organisations/speaking";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Disclosure } from "@/lib/ui/disclosure";
import { ArgueForm } from "./argue-form";
import { DebateResults } from "./debate-results";
import { placeOf } from "./words";

type Props = { page: Page; activity: Activity; why: Refusal | null; asked: TalkParams };

/** What speaks for it and what against, without replies, and a place to add to it. */
export async function Debate({ page, activity, why, asked }: Props) {
  const { t, actor, path } = page;
  const state = readTalkState(asked);
  const most = { for: mostOf(asked.for), against: mostOf(asked.against) };
  const threadId = await page.read((db) => threadOf(db, activity.id));
  const standing = await page.readForAll(`debate ${activity.id}`, (db) => readStanding(db, threadId));
  const reading = { actor, threadId, standing };
  const { columns, voices } = await page.read(async (db) => ({
    columns: await readColumns(db, reading, { most, also: ledTo(state) }),
    voices: why === null ? await voicesOf(db, actor) : [],
  }));
  const view: TalkView = {
    ...{ page, state, path: placeOf(page, activity), reportPath: path(`/take-part/${activity.code}/report`) },
    ...{ open: why === null, replies: false, marks: why === null || why === "signIn", now: new Date() },
  };
  const counts = { for: columns.for.count, against: columns.against.count };
  const opened = (side: Stance) => most[side] > atOnce;
  const more = (side: Stance) => moreHref(view.path, { ...most, [side]: most[side] + atOnce }, side);
  return (
    <TalkProvider talk={talkOf(view, { ideaId: null, names: [] })}>
      <HelpfulForm view={view} back={pageOf(view)} />
      {why === null ? (
        <p className="print:hidden">
          <ButtonLink href="#join" variant="primary" icon="plus">
            {t("debates.join")}
          </ButtonLink>
        </p>
      ) : null}
      {canReadResults(actor, activity) && counts.for + counts.against > 0 ? (
        <DebateResults page={page} activity={activity} standing={standing} columns={columns} />
      ) : null}
      <section aria-labelledby="arguments" className="grid gap-4">
        <h2 id="arguments" className="text-2xl font-bold">
          {t("discussion.argumentsTitle")}
        </h2>
        <ToSides page={page} counts={counts} />
        <div className="grid items-start gap-5 *:min-w-0 md:grid-cols-2">
          <Arguments side="for" column={columns.for} view={view} more={more("for")} open={opened("for")} />
          <Arguments
            side="against"
            column={columns.against}
            view={view}
            more={more("against")}
            open={opened("against")}
          />
        </div>
        <Disclosure summary={t("debates.order")}>
          <p className="max-w-prose py-2">{t("debates.orderText")}</p>
        </Disclosure>
      </section>
      {why === null ? (
        <ArgueForm page={page} code={activity.code ?? ""} side={state.say} voices={voices} />
      ) : null}
    </TalkProvider>
  );
}

type ColumnProps = {
  side: Stance;
  column: Column;
  view: TalkView;
  more: string;
  /** More of this side were asked for: none of it is folded away. */
  open: boolean;
};

/** The first few, and the others behind them: both sides are in reach on a phone. */
function Arguments({ side, column, view, more, open }: ColumnProps) {
  const { t } = view.page;
  const all = [...column.shown, ...column.removed];
  const first = all.length > few + 1 ? all.slice(0, few) : all;
  const rest = all.slice(first.length);
  const led = ledTo(view.state);
  const further = column.left > 0 ? <MoreOf side={side} href={more} view={view} /> : null;
  return (
    <Side page={view.page} side={side} count={column.count} heading="h3">
      <ArgumentList comments={first} view={view} />
      {rest.length > 0 ? (
        <div className="border-t border-line px-4 py-1 sm:px-5">
          <Disclosure
            summary={t(side === "for" ? "debates.restFor" : "debates.restAgainst", {
              count: rest.length + column.left,
            })}
            open={open || rest.some(({ id }) => led.includes(id))}
            printed
            wide
          >
            <div className="-mx-4 sm:-mx-5">
              <ArgumentList comments={rest} view={view} />
            </div>
            {further}
          </Disclosure>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-x-4 px-4 pb-3 sm:px-5">
        {rest.length > 0 ? null : further}
        {view.open ? <AddLink side={side} view={view} /> : null}
      </div>
    </Side>
  );
}

function ArgumentList({ comments, view }: { comments: readonly CommentView[]; view: TalkView }) {
  return (
    <ul className="divide-y divide-line">
      {comments.map((comment) => (
        <li key={comment.id} className="px-4 py-4 sm:px-5">
          <Comment comment={comment} view={view} />
        </li>
      ))}
    </ul>
  );
}

/** Folded away they take no room, and are there for whoever prints. */
const atOnce = 30;
/** Of each side, before the rest is opened. */
const few = 3;

function mostOf(asked: TalkParams[string]): number {
  const number = typeof asked === "string" ? Number.parseInt(asked, 10) : atOnce;
  return Math.min(Math.max(number || atOnce, atOnce), 500);
}

function moreHref(path: string, most: Record<Stance, number>, side: Stance): string {
  const query = new URLSearchParams({ for: String(most.for), against: String(most.against) });
  return `${path}?${query}#${side}`;
}

/** Just written, linked to, or about to be changed: shown wherever the order puts it. */
function ledTo({ comment, edit, withdraw }: TalkState): string[] {
  return [comment, edit, withdraw].filter((id) => id !== null);
}
