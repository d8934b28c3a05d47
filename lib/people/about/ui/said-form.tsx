import { forgetAboutMeForm, sayAboutMeForm } from "@/lib/people/about/actions";
import { choiceName, type Question, questionName } from "@/lib/people/about/questions";
import { FormPart } from "@/lib/people/ui/form-part";
import type { Page } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; questions: Question[]; answers: Record<string, string>; forgot: boolean };

/** What people may say of themselves for the sums that tell a city whom it does not hear. Each can be left open. */
export function SaidForm({ page, questions, answers, forgot }: Props) {
  const { t, locale, city } = page;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const labels = formLabels(t);
  return (
    <div id="said" className="grid gap-6 border-t border-line pt-10">
      {forgot ? <Notice kind="success">{t("census.said.forgotten")}</Notice> : null}
      <FormPart title={t("census.said.title")} hint={t("census.said.hint", { city: city.name })}>
        <Disclosure summary={t("census.said.why")}>
          <p className="max-w-prose text-muted">{t("census.said.whyText", { city: city.name })}</p>
        </Disclosure>
        <ActionForm action={sayAboutMeForm} labels={labels} formKey={page.formKey()} id="say">
          {questions.map((question) => (
            <Select
              key={question.field}
              name={`about.${question.field}`}
              label={questionName(question, words)}
              optional
              empty={t("account.ratherNot")}
              options={question.choices.map(({ value }) => ({
                value,
                label: choiceName(question, value, words),
              }))}
              defaultValue={answers[question.field] ?? ""}
            />
          ))}
          <div>
            <SubmitButton variant="secondary">{t("census.said.save")}</SubmitButton>
          </div>
        </ActionForm>
        {Object.keys(answers).length > 0 ? (
          <ActionForm action={forgetAboutMeForm} labels={labels} formKey={page.formKey()} id="forget">
            <HiddenField name="forget" value="all" />
            <div>
              <SubmitButton variant="quiet">{t("census.said.forget")}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </FormPart>
    </div>
  );
}
