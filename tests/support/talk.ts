import { eq } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import { postCommentInput } from "@/lib/discussion/input";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";
import { readIdea, within } from "./idea";

type Said = { ideaId: string; text?: string; parentId?: string; stance?: "for" | "against" };

/** A comment as a person posts it. */
export function say(here: TestCity, actor: Person, { ideaId, text = "Good.", ...rest }: Said) {
  return within(here, actor, (context) =>
    commentOnIdea(context, { ideaId, ...postCommentInput.parse({ text, ...rest }) }),
  );
}

export async function threadOf(here: TestCity, ideaId: string): Promise<string> {
  return (await readIdea(here, ideaId)).threadId;
}

export async function readComment(here: TestCity, id: string) {
  const [comment] = await here.run((db) => db.select().from(comments).where(eq(comments.id, id)));
  if (!comment) throw new Error("the comment is gone");
  return comment;
}

export async function setComment(here: TestCity, id: string, values: Partial<typeof comments.$inferInsert>) {
  await here.run((db) => db.update(comments).set(values).where(eq(comments.id, id)));
}
