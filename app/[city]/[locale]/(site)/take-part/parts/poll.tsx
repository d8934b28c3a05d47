import type { Refusal } from "@/lib/activities/policy";
import type { Activity } from "@/lib/activities/queries";
import { formatNumber } from "@/lib/i18n/format";
import { canChangeVote, canSeeVotes, isVotable } from "@/lib/polls/policy";
import {
  countVotes,
  findPoll,
  type Poll as Held,
  listPollQuestions,
  ownVotes,
  type PollQuestion,
  type Votes,
} from "@/lib/polls/queries";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { knownRespondent } from "@/lib/request/respondent";
import { Notice } from "@/lib/ui/notice";
import { RefreshEach } from "@/lib/ui/refresh-each";
import { PollVotes } from "./poll-votes";
import { VoteForm } from "./vote-form";
import { placeOf } from "./words";

/** Of the address: the question on which a vote is to be changed, and the one that closed before a vote came. */
export type PollParams = { change?: string | string[]; late?: string | string[] };

type Props = { page: Page; activity: Activity; why: Refusal | null; asked: PollParams };

/** What is voted on, with the way to vote, and what was voted. In a hall it waits for what is opened next. */
export async function Poll({ page, activity, why, asked }: Props) {
  const { t } = page;
  const respondent = await knownRespondent(page.actor);
  const { poll, questions, own, votes } = await page.read(async (db) => ({
    poll: await findPoll(db, activity.id),
    questions: await listPollQuestions(db, activity.id),
    own: respondent ? await ownVotes(db, activity.id, respondent) : new Map<string, string[]>(),
    votes: await countVotes(db, activity.id),
  }));
  const begun = questions.filter(({ openedAt }) => !poll.byHand || openedAt !== null);
  const shown = poll.byHand ? begun.sort((a, b) => Number(b.openedAt) - Number(a.openedAt)) : begun;
  const isAsked = (question: PollQuestion) =>
    !why && isVotable(poll, question) && (!own.has(question.id) || asked.change === question.id);
  const waits = poll.byHand && !why && !shown.some((question) => isVotable(poll, question));
  return (
    <section aria-label={t("activities.kind.poll")} className="grid max-w-3xl gap-6 *:min-w-0">
      {why ? null : (
        <p className="-mt-4 text-muted">{t(activity.anonymous ? "polls.isAnonymous" : "polls.isNamed")}</p>
      )}
      {poll.byHand && activity.state === "open" && !shown.some(isAsked) ? <RefreshEach seconds={5} /> : null}
      {waits ? (
        <Notice kind="info" title={t("polls.waiting")}>
          {t("polls.waitingText")}
        </Notice>
      ) : null}
      {shown.map((question) => (
        <Question
          key={question.id}
          {...{ page, activity, poll, question }}
          own={own.get(question.id)}
          votes={votes.get(question.id)}
          isAsked={isAsked(question)}
          isLate={asked.late === question.id && !own.has(question.id)}
          isOpen={!why && isVotable(poll, question)}
        />
      ))}
    </section>
  );
}

type QuestionProps = {
  page: Page;
  activity: Activity;
  poll: Held;
  question: PollQuestion;
  own: string[] | undefined;
  votes: Votes | undefined;
  isAsked: boolean;
  isLate: boolean;
  isOpen: boolean;
};

function Question({ page, activity, poll, question, own, votes, isAsked, isLate, isOpen }: QuestionProps) {
  const { t, locale, actor } = page;
  const voted = votes?.voted ?? 0;
  const sees = canSeeVotes(actor, { poll, activity, question, votes: voted, voted: own !== undefined });
  const canChange = isOpen && own !== undefined && !isAsked && canChangeVote(poll, activity);
  const headingId = `question-${question.id}`;
  return (
    <section
      aria-labelledby={headingId}
      className="grid gap-5 rounded-card border border-line bg-surface p-5 shadow-card [overflow-wrap:anywhere] *:min-w-0 sm:p-6"
    >
      <h2 id={headingId} lang={langOf(page, question.title)} className="text-xl font-bold">
        <bdi>{say(page, question.title)}</bdi>
      </h2>
      {isAsked ? <VoteForm page={page} activity={activity} question={question} own={own} /> : null}
      {isLate && !isAsked ? <Notice kind="warning">{t("polls.late")}</Notice> : null}
      {own && !isAsked ? (
        <Notice kind="success" title={t("polls.voted")}>
          {t(activity.anonymous ? "polls.votedAnonymous" : "polls.votedNamed")}
          {canChange ? (
            <p>
              <a
                href={`${placeOf(page, activity)}?change=${question.id}#${headingId}`}
                className="link inline-flex min-h-11 items-center"
              >
                {t("polls.change")}
              </a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      <p className="text-muted">
        {t("polls.count", { count: voted, number: formatNumber(voted, locale) })}
        {poll.byHand && !isVotable(poll, question) ? ` · ${t("polls.live.isClosed")}` : ""}
        {sees || activity.results === "private" || voted === 0 ? null : (
          <> · {t(poll.afterVoting && !own ? "polls.afterVoting" : "polls.tooFew")}</>
        )}
      </p>
      {sees ? <PollVotes page={page} question={question} votes={votes} /> : null}
    </section>
  );
}
