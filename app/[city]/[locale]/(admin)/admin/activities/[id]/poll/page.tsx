import { notFound } from "next/navigation";
import { formatNumber } from "@/lib/i18n/format";
import { movePollQuestionForm } from "@/lib/polls/asking/actions";
import { countVotes, findPoll, listPollQuestions } from "@/lib/polls/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { SettingList, SettingRow } from "../../../shell/setting-list";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";
import { MoveQuestion } from "../move-question";

export const generateMetadata = titled("polls.admin.questions", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** What a poll asks, and how it is held. */
export default async function PollQuestions({ params, searchParams }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "poll") notFound();
  const { poll, questions, votes } = await page.read(async (db) => ({
    poll: await findPoll(db, activity.id),
    questions: await listPollQuestions(db, activity.id),
    votes: await countVotes(db, activity.id),
  }));
  const { t, path, locale } = page;
  const at = (to: string) => path(`/admin/activities/${activity.id}/${to}`);
  const voted = (count: number) => t("polls.count", { count, number: formatNumber(count, locale) });
  const said = `polls.admin.saved.${one((await searchParams).saved)}`;
  const add = (
    <ButtonLink href={at("poll/new")} variant="primary" icon="plus">
      {t("polls.admin.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("polls.admin.questions")}
      above={activityAbove(page, activity)}
      notice={t.has(said) ? t(said) : null}
      actions={questions.length > 0 ? add : null}
    >
      {questions.length > 0 ? (
        <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {questions.map((question, index) => (
            <li
              key={question.id}
              id={`question-${question.id}`}
              className="flex items-center gap-2 pe-2 target:bg-brand-soft"
            >
              <a
                href={at(`poll/${question.id}`)}
                className="grid min-h-16 min-w-0 flex-1 content-center py-2 ps-4 text-ink hover:bg-brand-soft sm:ps-5"
              >
                <span className="font-semibold wrap-anywhere">{say(page, question.title)}</span>
                <span className="text-sm text-muted">{voted(votes.get(question.id)?.voted ?? 0)}</span>
              </a>
              <MoveQuestion
                page={page}
                action={movePollQuestionForm}
                activity={activity.id}
                question={question}
                at={index}
                of={questions.length}
              />
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState title={t("polls.admin.emptyTitle")} action={add}>
          {t("polls.admin.emptyText")}
        </EmptyState>
      )}
      <SettingList title={t("polls.admin.holding")}>
        <SettingRow
          href={at("poll/holding")}
          label={t("polls.admin.holding")}
          value={t(poll.byHand ? "polls.admin.inHall" : "polls.admin.byItself")}
        />
      </SettingList>
    </AdminPage>
  );
}
