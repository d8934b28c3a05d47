import { type Filling, putIn } from "../fill-answer";
import { authorizeAnswerTo } from "../place";
import type { FillTogether } from "./input";

/** The same for several ideas: the placeholders stay, since each idea gets its own words in their place. */
export async function fillTogether(
  { actor, ...context }: Filling,
  { ideas, ...typed }: FillTogether,
): ReturnType<typeof putIn> {
  for (const ideaId of ideas) await authorizeAnswerTo({ db: context.db, actor }, ideaId);
  const { done, values } = await putIn(context, typed, (words) => words);
  return { done, values: { ...values, ideas } };
}
