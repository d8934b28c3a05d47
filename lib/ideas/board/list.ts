import { and, asc, desc, gte, lt, type SQL, sql } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { type IdeaCard, ideaCards, selectCards } from "@/lib/ideas/queries";
import type { Actor } from "@/lib/people/actor";
import { type Cursor, writeCursor } from "./cursor";
import type { BoardSort } from "./filter";
import { type BoardScope, boardWhere } from "./where";

export type BoardPage = {
  cards: IdeaCard[];
  /** The cursor of the next page; null on the last one. */
  next: string | null;
};

type Paging = { actor: Actor; cursor: Cursor | null; limit: number };

/** One page of the board, by key: the n-th page costs what the first one does. */
export async function listIdeas(db: CityDb, scope: BoardScope, paging: Paging): Promise<BoardPage> {
  if (scope.found?.length === 0) return { cards: [], next: null };
  if (scope.filter.sort === "relevance") return listFound(db, scope, paging);
  if (scope.filter.sort === "random") return listRing(db, scope, paging);
  const { cursor, limit, actor } = paging;
  const order = orders[scope.filter.sort];
  const rows = await selectCards(db, actor, {
    where: and(
      boardWhere(scope),
      cursor
        ? sql`(${order.column}, ${ideas.id}) < (${cursor.value}::bigint, ${cursor.id}::uuid)`
        : undefined,
    ),
    orderBy: [desc(order.column), desc(ideas.id)],
    limit: limit + 1,
  });
  return cut(rows, limit, order.placeOf);
}

/**
 * The fair order: ideas stand on a ring where chance put them, and a reader walks once around it from the
 * place that the seed names. Whoever walks with the same seed meets the same ideas in the same order.
 */
async function listRing(db: CityDb, scope: BoardScope, { actor, cursor, limit }: Paging): Promise<BoardPage> {
  const seed = scope.filter.seed ?? 0;
  const beyond =
    cursor && sql`(${ideas.shuffle}, ${ideas.id}) > (${cursor.value}::bigint, ${cursor.id}::uuid)`;
  const wrapped = cursor !== null && cursor.value < seed;
  const take = (arc: SQL, count: number) =>
    selectCards(db, actor, {
      where: and(boardWhere(scope), arc),
      orderBy: [asc(ideas.shuffle), asc(ideas.id)],
      limit: count,
    });
  const toEnd = and(gte(ideas.shuffle, seed), beyond ?? undefined);
  const fromStart = and(lt(ideas.shuffle, seed), wrapped ? (beyond ?? undefined) : undefined);
  const first = wrapped || !toEnd ? [] : await take(toEnd, limit + 1);
  const missing = limit + 1 - first.length;
  const second = missing > 0 && fromStart ? await take(fromStart, missing) : [];
  return cut([...first, ...second], limit, (card) => card.shuffle);
}

/** The best matches first; the cursor names the last one seen. */
async function listFound(
  db: CityDb,
  scope: BoardScope,
  { actor, cursor, limit }: Paging,
): Promise<BoardPage> {
  const rows = await db.select({ id: ideas.id }).from(ideas).where(boardWhere(scope));
  const shown = new Set(rows.map(({ id }) => id));
  const ranked = (scope.found ?? []).filter((id) => shown.has(id));
  const from = cursor ? ranked.indexOf(cursor.id) + 1 : 0;
  const ids = ranked.slice(from, from + limit + 1);
  const cards = await ideaCards(db, actor, ids);
  const place = (card: IdeaCard) => ranked.indexOf(card.id);
  return cut(
    cards.sort((a, b) => place(a) - place(b)),
    limit,
    place,
  );
}

function cut(rows: IdeaCard[], limit: number, placeOf: (card: IdeaCard) => number): BoardPage {
  const cards = rows.slice(0, limit);
  const last = cards.at(-1);
  return {
    cards,
    next: rows.length > limit && last ? writeCursor({ value: placeOf(last), id: last.id }) : null,
  };
}

const orders = {
  trending: { column: ideas.trending, placeOf: (card: IdeaCard) => card.trending },
  newest: { column: ideas.publishedSecond, placeOf: (card: IdeaCard) => card.publishedAt.getTime() / 1000 },
  supported: {
    column: ideas.totalSupports,
    placeOf: (card: IdeaCard) => card.supportCount + card.externalSupportCount,
  },
  discussed: { column: ideas.commentCount, placeOf: (card: IdeaCard) => card.commentCount },
} as const satisfies Record<Exclude<BoardSort, "relevance" | "random">, unknown>;
