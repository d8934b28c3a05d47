import { notFound } from "next/navigation";
import { moveQuestionForm } from "@/lib/activities/questions/actions";
import { hasAnswers, listLines, type StoredLine } from "@/lib/activities/questions/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page } from "@/lib/request/page";
import { pagesOf } from "@/lib/surveys/pages";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";
import { MoveQuestion } from "../move-question";

export const generateMetadata = titled("surveys.admin.questions", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** What a survey asks, in its order and on its pages. */
export default async function SurveyQuestions({ params, searchParams }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "survey") notFound();
  const { lines, answered } = await page.read(async (db) => ({
    lines: await listLines(db, activity.id),
    answered: await hasAnswers(db, activity.id),
  }));
  const { t, path } = page;
  const said = `surveys.admin.saved.${one((await searchParams).saved)}`;
  const add = (
    <ButtonLink href={path(`/admin/activities/${activity.id}/questions/new`)} variant="primary" icon="plus">
      {t("surveys.admin.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("surveys.admin.questions")}
      intro={t("surveys.admin.pages", { questions: countQuestions(lines), pages: pagesOf(lines).length })}
      above={activityAbove(page, activity)}
      notice={t.has(said) ? t(said) : null}
      actions={lines.length > 0 ? add : null}
    >
      {answered ? (
        <Notice kind="info" title={t("surveys.admin.answeredTitle")}>
          {t("surveys.admin.answeredText")}
        </Notice>
      ) : null}
      {lines.length > 0 ? (
        <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {lines.map((line, index) => (
            <li
              key={line.id}
              id={`question-${line.id}`}
              className={`flex items-center gap-2 pe-2 target:bg-brand-soft ${line.kind === "section" ? "bg-sunken" : ""}`}
            >
              <a
                href={path(`/admin/activities/${activity.id}/questions/${line.id}`)}
                className="grid min-h-16 min-w-0 flex-1 content-center py-2 ps-4 text-ink hover:bg-brand-soft sm:ps-5"
              >
                <span className={line.kind === "section" ? "font-bold" : "font-semibold"}>
                  {say(page, line.title)}
                </span>
                <span className="text-sm text-muted">{about(page, line)}</span>
              </a>
              <MoveQuestion
                page={page}
                action={moveQuestionForm}
                activity={activity.id}
                question={line}
                at={index}
                of={lines.length}
              />
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState title={t("surveys.admin.emptyTitle")} action={add}>
          {t("surveys.admin.emptyText")}
        </EmptyState>
      )}
    </AdminPage>
  );
}

function countQuestions(lines: readonly StoredLine[]): number {
  return lines.filter(({ kind }) => kind !== "section").length;
}

function about({ t }: Page, { kind, required, condition }: StoredLine): string {
  return [
    t(`surveys.kind.${kind}`),
    ...(required ? [t("surveys.admin.isRequired")] : []),
    ...(condition ? [t("surveys.admin.isConditional")] : []),
  ].join(" · ");
}
