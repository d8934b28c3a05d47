import type { CityDb } from "@/db/with-city";
import {
  type CommentOrder,
  countRoots,
  findConversation,
  listRoots,
  type Strand,
} from "@/lib/discussion/queries";
import type { RootView } from "@/lib/discussion/view";
import type { IdeaView } from "@/lib/ideas/viewing/view";
import { type Voice, voicesOf } from "@/lib/organisations/speaking";
import type { Actor } from "@/lib/people/actor";
import { mentionableOn } from "./mentionable";

type Asked = {
  order: CommentOrder;
  after: Record<Strand, string | null>;
  /** A comment that was linked to. */
  comment: string | null;
};

export type StrandView = { roots: RootView[]; next: string | null; count: number; continued: boolean };

export type Discussion = {
  strands: Record<Strand, StrandView>;
  /** The conversation that was linked to, and in which strand it belongs. */
  pinned: { root: RootView; strand: Strand } | null;
  names: string[];
  /** As which organisations the reader may speak. */
  voices: Voice[];
};

const strands = ["for", "against", "talk"] as const;
const firstPage = { for: 4, against: 4, talk: 15 };

/** What an idea's page shows of its discussion. */
export async function readDiscussion(
  db: CityDb,
  actor: Actor,
  idea: IdeaView,
  { order, after, comment }: Asked,
): Promise<Discussion> {
  const reading = { db, actor, threadId: idea.threadId, projectId: idea.projectId };
  const counts = await countRoots(db, idea.threadId);
  const linked = comment ? await findConversation(reading, comment) : null;
  const pinned = linked ? { root: linked, strand: linked.stance ?? ("talk" as const) } : null;
  const views = {} as Record<Strand, StrandView>;
  for (const strand of strands) {
    const { roots, next } = await listRoots(reading, strand, {
      order: strand === "talk" ? order : "helpful",
      limit: firstPage[strand],
      // Arguments are there to be weighed at a glance; their replies open on demand.
      replies: strand === "talk" ? 3 : 0,
      after: after[strand],
    });
    views[strand] = {
      roots: roots.filter((root) => root.id !== linked?.id),
      next,
      count: counts[strand],
      continued: after[strand] !== null,
    };
  }
  const people = actor.kind === "visitor" ? [] : await mentionableOn(db, idea);
  const names = people.filter(({ id }) => actor.kind !== "person" || id !== actor.id).map(({ name }) => name);
  return { strands: views, pinned, names: names.slice(0, 200), voices: await voicesOf(db, actor) };
}
