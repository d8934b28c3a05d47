import type { CityDb } from "@/db/with-city";
import type { Stance } from "@/lib/discussion/input";
import { readComments } from "@/lib/discussion/rows";
import type { CommentView } from "@/lib/discussion/view";
import { type Actor, actorId } from "@/lib/people/actor";
import { listBeside, type Standing } from "./queries";

export type Column = { shown: CommentView[]; removed: CommentView[]; count: number; left: number };

type Asked = {
  /** How many of each side. */
  most: Record<Stance, number>;
  /** Those that the address leads to: shown wherever the order puts them. */
  also: readonly string[];
};

/** The two columns as this reader sees them. */
export async function readColumns(
  db: CityDb,
  { actor, threadId, standing }: { actor: Actor; threadId: string; standing: Standing },
  { most, also }: Asked,
): Promise<Record<Stance, Column>> {
  const { waiting, removed } = await listBeside(db, threadId, actorId(actor));
  const chosen = (side: Stance) =>
    standing.ranked[side].flatMap(({ id }, index) => (index < most[side] || also.includes(id) ? [id] : []));
  const ids = [...waiting, ...chosen("for"), ...chosen("against"), ...removed];
  const views = await readComments({ db, actor }, ids, threadId);
  const byId = new Map(views.map((view) => [view.id, view]));
  const column = (side: Stance): Column => {
    const of = (list: readonly string[]) =>
      list.flatMap((id) => byId.get(id) ?? []).filter(({ stance }) => stance === side);
    const count = standing.ranked[side].length;
    return {
      shown: of([...waiting, ...chosen(side)]),
      removed: of(removed),
      count,
      left: Math.max(0, count - most[side]),
    };
  };
  return { for: column("for"), against: column("against") };
}
