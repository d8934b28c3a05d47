import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { changePollQuestionForm, removePollQuestionForm } from "@/lib/polls/asking/actions";
import { pollQuestionShown } from "@/lib/polls/asking/shown";
import { countVotes, listPollQuestions } from "@/lib/polls/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { isEnough } from "@/lib/surveys/results/queries";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PollVotes } from "../../../../../../(site)/take-part/parts/poll-votes";
import { AdminPage } from "../../../../shell/admin-page";
import { OtherAction } from "../../../../shell/other-action";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { activityAbove, managedActivity } from "../../../managed";
import { PollQuestionFields } from "../question-fields";

export const generateMetadata = titled("polls.admin.questions", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string; question: string }> };

/** A question as it may be changed, or what was voted on it, from when on it may not. */
export default async function EditPollQuestion({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const asked = (await params).question;
  const { questions, votes } = await page.read(async (db) => ({
    questions: await listPollQuestions(db, activity.id),
    votes: await countVotes(db, activity.id),
  }));
  const question = questions.find(({ id }) => id === asked) ?? notFound();
  const { t, path, city } = page;
  const list = path(`/admin/activities/${activity.id}/poll`);
  const given = votes.get(question.id);
  const above = [...activityAbove(page, activity), { label: t("polls.admin.questions"), href: list }];
  if (given) {
    return (
      <AdminPage page={page} title={say(page, question.title)} above={above}>
        <Notice kind="info" title={t("polls.admin.staysTitle")}>
          {t("polls.admin.stays")}
        </Notice>
        {isEnough(given.voted, activity) ? (
          <PollVotes page={page} question={question} votes={given} />
        ) : (
          <p className="text-muted">{t("polls.tooFew")}</p>
        )}
      </AdminPage>
    );
  }
  return (
    <AdminPage page={page} title={say(page, question.title)} above={above}>
      <ActionForm
        action={changePollQuestionForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="question"
      >
        <HiddenField name="version" value={versionOf(pollQuestionShown(question, city.locales))} />
        <HiddenField name="activity" value={activity.id} />
        <HiddenField name="id" value={question.id} />
        <PollQuestionFields page={page} question={question} />
        <SaveBar save={t("admin.save")} back={{ href: list, label: t("admin.back") }} />
      </ActionForm>
      <OtherAction
        page={page}
        action={removePollQuestionForm}
        values={{ activity: activity.id, id: question.id }}
        label={t("polls.admin.remove")}
        danger
      />
    </AdminPage>
  );
}
