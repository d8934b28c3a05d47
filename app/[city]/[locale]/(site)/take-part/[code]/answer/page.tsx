import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { langOf, say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { inCity } from "@/lib/request/page";
import { savePageForm } from "@/lib/surveys/answering/actions";
import { askedPages } from "@/lib/surveys/pages";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { activityHere } from "../../parts/activity-here";
import { CheckAnswers } from "../../parts/check-answers";
import { above } from "../../parts/head";
import { QuestionField } from "../../parts/question-field";
import { surveyHere } from "../../parts/survey-here";
import { Refused, refusalOf } from "../../parts/who";
import { placeOf } from "../../parts/words";

type Params = Promise<{ city: string; locale: string; code: string }>;
type Props = { params: Params; searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { code } = await params;
  const { title } = await activityHere(page, code);
  return pageMetadata(page, { title: say(page, title), path: `/take-part/${code}/answer`, hidden: true });
}

/** A survey, page by page: each is saved as it is left, and in the end all of it is looked at and sent. */
export default async function Answer({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path } = page;
  const activity = await activityHere(page, (await params).code);
  if (activity.kind !== "survey") notFound();
  const why = await refusalOf(page, activity);
  const { lines, draft, answered } = await surveyHere(page, activity);
  if (answered || why === "notYet" || why === "ended") redirect(placeOf(page, activity));
  const values = draft?.values ?? {};
  const pages = askedPages(lines, values);
  const asked = String((await searchParams).page ?? "1");
  const number = Math.min(Math.max(1, Number.parseInt(asked, 10) || 1), Math.max(1, pages.length));
  const here = pages[number - 1];
  const isCheck = asked === "check" && draft !== null;
  const back = number > 1 && !isCheck ? path(`/take-part/${activity.code}/answer?page=${number - 1}`) : null;
  const needsShapes = here?.questions.some(({ kind }) => kind === "place");
  const shapes = needsShapes ? await page.read(neighbourhoodShapes) : [];
  const section = isCheck ? null : (here?.section ?? null);
  return (
    <Page width="text">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[...above(page, activity), { label: t("surveys.yourAnswers") }]}
      />
      <div className="grid gap-2 [overflow-wrap:anywhere]">
        {isCheck || pages.length > 1 ? (
          <p className="font-semibold text-muted">
            {isCheck ? say(page, activity.title) : t("surveys.pageOf", { page: number, pages: pages.length })}
          </p>
        ) : null}
        <h1 className="text-3xl font-bold" lang={section ? langOf(page, section.title) : undefined}>
          {isCheck ? t("surveys.check") : say(page, section?.title ?? activity.title)}
        </h1>
        {section && say(page, section.hint) ? (
          <p className="max-w-prose text-lg text-muted">{say(page, section.hint)}</p>
        ) : null}
        {draft && !isCheck ? (
          <p role="status" className="text-muted">
            {t("surveys.saved")}
          </p>
        ) : null}
      </div>
      {why ? <Refused page={page} activity={activity} why={why} /> : null}
      {!why && isCheck ? (
        <CheckAnswers page={page} activity={activity} lines={lines} values={values} />
      ) : null}
      {!why && !isCheck && here ? (
        <ActionForm
          key={number}
          action={savePageForm}
          labels={formLabels(t)}
          formKey={null}
          id="survey"
          className="grid gap-8"
        >
          <HiddenField name="code" value={activity.code ?? ""} />
          <HiddenField name="questions" value={here.questions.map(({ id }) => id).join(" ")} />
          {here.questions.map((question) => (
            <QuestionField
              key={question.id}
              page={page}
              question={question}
              value={values[question.id]}
              shapes={shapes}
              anonymous={activity.anonymous}
            />
          ))}
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>{t("surveys.saveAndGoOn")}</SubmitButton>
            {back ? (
              <ButtonLink href={back} variant="quiet">
                {t("surveys.back")}
              </ButtonLink>
            ) : null}
          </div>
          <p className="text-sm text-muted">{t("surveys.savedEachPage")}</p>
        </ActionForm>
      ) : null}
    </Page>
  );
}
