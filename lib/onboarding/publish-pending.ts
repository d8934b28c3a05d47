import { z } from "zod";
import { type CityDb, inSavepoint } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { log } from "@/lib/base/log";
import type { City } from "@/lib/cities/resolve";
import { type CitySettings, loadSettings } from "@/lib/cities/settings";
import { postCommentInput } from "@/lib/discussion/input";
import { ideaShortPath, postedPath } from "@/lib/ideas/address";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import { ideaSubject } from "@/lib/ideas/input";
import { publishWaitingIdea } from "@/lib/ideas/posting/pending";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import type { Person } from "@/lib/people/actor";
import { claimPending, listPending, type PendingKind, takePending, type Waiting } from "@/lib/people/pending";
import type { OnArrival, Published } from "@/lib/people/sign-in/context";

type Publishing = { db: CityDb; city: City; settings: CitySettings; actor: Person };

/** Gives the address of what was published, where it has one of its own. */
type Publisher = (context: Publishing, payload: Record<string, unknown>) => Promise<string | null>;

/** Runs with the sign-in: what this browser wrote becomes the person's, and public as soon as they have a name. */
export const publishOnArrival: OnArrival = async ({ db, city, actor, browserHash }) => {
  if (browserHash) await claimPending(db, { browserHash, personId: actor.id });
  return publishPending({ db, city, actor });
};

/**
 * Publishes what waits for this person, each at most once. What its domain refuses by now (a board that closed,
 * an idea that was withdrawn) stays where its writer can still read and copy it.
 */
export async function publishPending(context: Omit<Publishing, "settings">): Promise<Published> {
  const { db, actor } = context;
  const result: Published = { path: null, count: 0, failed: 0 };
  if (!actor.named) return result;
  const waiting = await listPending(db, { browserHash: null, personId: actor.id });
  if (waiting.length === 0) return result;
  const publishing = { ...context, settings: await loadSettings(db) };
  for (const one of waiting) {
    const path = await publishOne(publishing, one);
    if (path === "failed") result.failed += 1;
    else if (path !== "taken") {
      result.count += 1;
      result.path = path ?? result.path;
    }
  }
  return result;
}

async function publishOne(context: Publishing, { id, kind, payload }: Waiting) {
  try {
    return await inSavepoint(context.db, async (db) => {
      if (!(await takePending(db, { id, personId: context.actor.id }))) return "taken";
      return publishers[kind]({ ...context, db }, withoutNulls(payload));
    });
  } catch (error) {
    // Whatever it was, the sign-in it came with must not fail for it.
    if (!(error instanceof RuleError))
      log.error({ kind, type: typeName(error) }, "pending contribution failed");
    return "failed";
  }
}

const publishers: Record<PendingKind, Publisher> = {
  "idea.submit": async (context, payload) => postedPath(await publishWaitingIdea(context, payload)),
  "idea.support": async (context, payload) => {
    await supportIdea(context, z.object({ ideaId: z.uuid() }).parse(payload));
    return null;
  },
  "comment.post": async (context, payload) => {
    const input = postCommentInput.extend(ideaSubject.shape).parse(payload);
    const { id, ideaCode } = await commentOnIdea(context, input);
    return `${ideaShortPath({ code: ideaCode })}?comment=${id}#comment-${id}`;
  },
};

/** What a form left open is null once parsed and absent before: the schema knows the latter. */
function withoutNulls(payload: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== null));
}

function typeName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
