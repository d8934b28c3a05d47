import { eq } from "drizzle-orm";
import { savedReplies } from "@/db/schema/answering";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { AddReply, ChangeReply } from "./input";
import { findReply, mostReplies } from "./queries";

type Replying = { db: CityDb; actor: Actor; city: City };

/** Words that answers often begin with; whoever answers in the whole city writes them, everybody who answers picks them. */
export async function addReply(context: Replying, { name, text }: AddReply): Promise<{ id: string }> {
  authorize(context.actor, "ideas.answer");
  const { db } = context;
  if ((await db.$count(savedReplies)) >= mostReplies) throw new RuleError("answering.tooMany");
  const id = newId();
  await db.insert(savedReplies).values({ id, name, text });
  await record(context, id, "added");
  return { id };
}

export async function changeReply(context: Replying, { id, name, text }: ChangeReply): Promise<void> {
  authorize(context.actor, "ideas.answer");
  const { db, city } = context;
  const reply = await findReply(db, id);
  if (!reply) throw new NotFoundError("reply");
  await db
    .update(savedReplies)
    .set({ name, text: mergeTexts(reply.text, text, city.locales) })
    .where(eq(savedReplies.id, id));
  await record(context, id, "changed");
}

/** Answers that were given with it stay as they are. */
export async function removeReply(context: Replying, { id }: { id: string }): Promise<void> {
  authorize(context.actor, "ideas.answer");
  await context.db.delete(savedReplies).where(eq(savedReplies.id, id));
  await record(context, id, "removed");
}

async function record({ db, actor, city }: Replying, replyId: string, change: string): Promise<void> {
  const subject = { kind: "city" as const, id: city.id };
  await recordEvent({ db, actor }, { verb: "city.repliesChanged", subject, data: { replyId, change } });
}
