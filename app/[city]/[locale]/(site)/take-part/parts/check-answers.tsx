import type { Activity } from "@/lib/activities/queries";
import { valueWords } from "@/lib/activities/questions/answer-words";
import type { Line, Values } from "@/lib/activities/questions/question";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { sendAnswersForm } from "@/lib/surveys/answering/actions";
import { askedPages } from "@/lib/surveys/pages";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { readerOf } from "./words";

type Props = { page: Page; activity: Activity; lines: readonly Line[]; values: Values };

/** All that was answered, each with the way back to change it, and the button that sends it. */
export function CheckAnswers({ page, activity, lines, values }: Props) {
  const { t, path } = page;
  const reader = readerOf(page);
  const answers = askedPages(lines, values).flatMap(({ questions }, index) =>
    questions.map((question) => ({ question, number: index + 1 })),
  );
  return (
    <>
      <dl className="divide-y divide-line border-y border-line">
        {answers.map(({ question, number }) => (
          <div
            key={question.id}
            className="grid gap-1 py-4 [overflow-wrap:anywhere] sm:grid-cols-[1fr_auto] sm:gap-x-6"
          >
            <dt className="font-semibold sm:col-span-1">{say(page, question.title)}</dt>
            <dd className="whitespace-pre-line sm:col-start-1">
              {valueWords(question, values[question.id], reader) || (
                <span className="text-muted">{t("surveys.notAnswered")}</span>
              )}
            </dd>
            <dd className="sm:col-start-2 sm:row-span-2 sm:row-start-1">
              <a
                href={path(`/take-part/${activity.code}/answer?page=${number}`)}
                className="link inline-flex min-h-11 items-center"
              >
                {t("surveys.change")}
                <span className="sr-only">: {say(page, question.title)}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose text-muted">
        {t(activity.anonymous ? "surveys.sendAnonymous" : "surveys.sendHint")}
      </p>
      <ActionForm action={sendAnswersForm} labels={formLabels(t)} formKey={page.formKey()} id="send">
        <HiddenField name="code" value={activity.code ?? ""} />
        <div>
          <SubmitButton>{t("surveys.send")}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
