import { notFound } from "next/navigation";
import type { Activity } from "@/lib/activities/queries";
import { formatNumber } from "@/lib/i18n/format";
import { closePollQuestionForm, openPollQuestionForm } from "@/lib/polls/live/actions";
import { isLive } from "@/lib/polls/policy";
import { countVotes, findPoll, listPollQuestions, type PollQuestion } from "@/lib/polls/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { RefreshEach } from "@/lib/ui/refresh-each";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../../shell/admin-page";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("polls.live.title", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** For whoever leads the evening, on a phone: each question with the button that opens or closes it. */
export default async function LivePoll({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { poll, questions, votes } = await page.read(async (db) => ({
    poll: await findPoll(db, activity.id),
    questions: await listPollQuestions(db, activity.id),
    votes: await countVotes(db, activity.id),
  }));
  if (!poll.byHand) notFound();
  const { t, path } = page;
  const isOpen = activity.state === "open";
  return (
    <AdminPage
      page={page}
      title={t("polls.live.title")}
      intro={t("polls.live.intro")}
      above={activityAbove(page, activity)}
      actions={
        <ButtonLink href={path(`/admin/activities/${activity.id}/hall`)} icon="external">
          {t("polls.hall.title")}
        </ButtonLink>
      }
    >
      {isOpen ? (
        <RefreshEach seconds={5} />
      ) : (
        <Notice kind="warning">
          {t(activity.state === "ended" ? "polls.live.isOver" : "polls.live.notOpen")}
        </Notice>
      )}
      <ol className="grid gap-4">
        {questions.map((question) => (
          <Round
            key={question.id}
            {...{ page, activity, question, isOpen }}
            voted={votes.get(question.id)?.voted ?? 0}
          />
        ))}
      </ol>
    </AdminPage>
  );
}

type RoundProps = { page: Page; activity: Activity; question: PollQuestion; voted: number; isOpen: boolean };

function Round({ page, activity, question, voted, isOpen }: RoundProps) {
  const { t, locale } = page;
  const live = isLive(question);
  const label = live ? t("polls.live.close") : t(question.openedAt ? "polls.live.again" : "polls.live.open");
  const state = live ? "polls.live.isOpen" : question.openedAt ? "polls.live.isClosed" : "polls.live.isNext";
  return (
    <li
      className={`grid gap-4 rounded-card border bg-surface p-5 shadow-card wrap-anywhere ${live ? "border-brand-edge" : "border-line"}`}
    >
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge kind={live ? "success" : "plain"}>{t(state)}</Badge>
          <span className="text-muted">
            {t("polls.count", { count: voted, number: formatNumber(voted, locale) })}
          </span>
        </p>
        <h2 className="text-lg font-bold">{say(page, question.title)}</h2>
      </div>
      {isOpen ? (
        <ActionForm
          action={live ? closePollQuestionForm : openPollQuestionForm}
          labels={formLabels(t)}
          formKey={page.formKey()}
          id={`round-${question.id}`}
        >
          <HiddenField name="activity" value={activity.id} />
          <HiddenField name="id" value={question.id} />
          <div>
            <SubmitButton variant={live || !question.openedAt ? "primary" : "secondary"}>
              {label}
              <span className="sr-only">: {say(page, question.title)}</span>
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </li>
  );
}
