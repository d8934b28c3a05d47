import { canManageActivity, canReadResults } from "@/lib/activities/policy";
import type { Activity } from "@/lib/activities/queries";
import type { Actor } from "@/lib/people/actor";
import { isEnough } from "@/lib/surveys/results/queries";
import type { Poll, PollQuestion } from "./queries";

/** Whether one can vote on it, where one can take part in the poll. */
export function isVotable({ byHand }: Pick<Poll, "byHand">, question: PollQuestion): boolean {
  return byHand ? isLive(question) : true;
}

/** Opened by hand, and not closed since. */
export function isLive({ openedAt, closedAt }: Pick<PollQuestion, "openedAt" | "closedAt">): boolean {
  return openedAt !== null && closedAt === null;
}

/** Of an anonymous poll nobody knows which vote was whose, so it stays as it was given. */
export function canChangeVote(
  poll: Pick<Poll, "changeable">,
  activity: Pick<Activity, "anonymous">,
): boolean {
  return poll.changeable && !activity.anonymous;
}

type Asked = { poll: Poll; activity: Activity; question: PollQuestion; votes: number };

/** Whether its results may stand on a hall's screen, before everybody's eyes. */
export function isForTheHall({ poll, activity, question, votes }: Asked): boolean {
  const over = !isVotable(poll, question) || activity.state === "ended";
  return activity.results === "public" && isEnough(votes, activity) && (!poll.afterVoting || over);
}

/** Whether this reader sees what was voted, who may have `voted` already. */
export function canSeeVotes(actor: Actor, { voted, ...asked }: Asked & { voted: boolean }): boolean {
  const { poll, activity, question, votes } = asked;
  if (!canReadResults(actor, activity) || !isEnough(votes, activity)) return false;
  const over = !isVotable(poll, question) || activity.state === "ended";
  return !poll.afterVoting || voted || over || canManageActivity(actor, activity);
}
