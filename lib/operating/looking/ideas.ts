import type { CityDb } from "@/db/with-city";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { listRoots } from "@/lib/discussion/queries";
import type { RootView } from "@/lib/discussion/view";
import {
  countInbox,
  type InboxCounts,
  type InboxCursor,
  type InboxRow,
  type InboxView,
  listInbox,
} from "@/lib/ideas/inbox/queries";
import { loadStatusWords, type StatusWords } from "@/lib/ideas/status-words";
import { type FoundIdea, findIdea } from "@/lib/ideas/viewing/queries";
import { visitor } from "@/lib/people/actor";

export const looksPerScreen = 30;

/** The board as staff have it before them: by what is due, with its counts. */
export async function lookAtIdeas(
  db: CityDb,
  { view, after }: { view: InboxView; after: InboxCursor | null },
): Promise<{ words: StatusWords; counts: InboxCounts; rows: InboxRow[] }> {
  const taxonomy = await loadTaxonomy(db);
  const filter = { view, status: null, topicId: null, department: "", found: null };
  const departments = { taxonomy, answeringDepartment: "" };
  return {
    words: taxonomy.statuses,
    counts: await countInbox(db),
    rows: await listInbox(db, { ...filter, ...departments }, { after, limit: looksPerScreen }),
  };
}

export type LookedIdea = { found: FoundIdea; talk: RootView[]; words: StatusWords };

/** One idea as everyone sees it: helping a city needs no text that its staff took down. */
export async function lookAtIdea(db: CityDb, code: string): Promise<LookedIdea | null> {
  const found = await findIdea(db, visitor, code);
  if (!found) return null;
  const talk: RootView[] = [];
  if (found.kind === "idea") {
    const reading = { db, actor: visitor, threadId: found.idea.threadId };
    for (const strand of ["for", "against", "talk"] as const) {
      talk.push(...(await listRoots(reading, strand, { order: "newest", limit: 20, after: null })).roots);
    }
  }
  return { found, talk, words: await loadStatusWords(db) };
}
