import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { castVotes, type SupportState, type Vote, type Voting } from "./votes";

/** One person's vote for an idea. Given twice it still counts once. */
export async function supportIdea(
  { actor, ...voting }: Voting & { actor: Actor },
  { ideaId }: { ideaId: string },
): Promise<SupportState> {
  authorize(actor, "ideas.support");
  return cast(voting, { actor, ideaId, give: true });
}

/** Takes the person's vote back, whatever became of the idea since. */
export async function takeSupportBack(
  { actor, ...voting }: Voting & { actor: Actor },
  { ideaId }: { ideaId: string },
): Promise<SupportState> {
  authorize(actor, "ideas.support");
  return cast(voting, { actor, ideaId, give: false });
}

async function cast(voting: Voting, vote: Vote): Promise<SupportState> {
  const [outcome] = await castVotes(voting, [vote]);
  if (outcome && "value" in outcome) return outcome.value;
  throw outcome?.error ?? new Error("a vote was left without an answer");
}
