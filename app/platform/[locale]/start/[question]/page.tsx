import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { answerQuestion } from "@/lib/onboarding/actions";
import { loadDraft } from "@/lib/onboarding/drafts";
import { isQuestion, questionOrder } from "@/lib/onboarding/input";
import { knownBrowserHash } from "@/lib/request/browser";
import { inPlatform } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { QuestionField } from "./question-field";

type Props = {
  params: Promise<{ locale: string; question: string }>;
  searchParams: Promise<{ from?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await params;
  const { t } = await inPlatform(params);
  return isQuestion(question) ? { title: t(`onboarding.questions.${question}.title`) } : {};
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { question } = await params;
  const { from } = await searchParams;
  const { t, path, locale } = await inPlatform(params);
  if (!isQuestion(question)) notFound();
  const draft = await loadDraft(await knownBrowserHash());
  const position = questionOrder.indexOf(question);
  const back =
    from === "check" ? "/start/check" : position === 0 ? "/start" : `/start/${questionOrder[position - 1]}`;
  return (
    <Page width="text">
      <PageHeader
        title={t(`onboarding.questions.${question}.title`)}
        eyebrow={t("onboarding.step", { number: position + 1, total: questionOrder.length })}
      />
      <ActionForm action={answerQuestion} labels={formLabels(t)} formKey={null}>
        <HiddenField name="question" value={question} />
        {from === "check" ? <HiddenField name="from" value="check" /> : null}
        <QuestionField question={question} draft={draft} t={t} locale={locale} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("onboarding.next")}</SubmitButton>
          <ButtonLink href={path(back)} variant="quiet">
            {t("onboarding.back")}
          </ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
