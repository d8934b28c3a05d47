import { moveQuestionForm } from "@/lib/activities/questions/actions";
import { questionLimits } from "@/lib/activities/questions/input";
import { takesIdeas } from "@/lib/activities/questions/kinds";
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
import { askingAbove, managedAsking } from "../../managed";
import { MoveQuestion } from "../move-question";

export const generateMetadata = titled("surveys.admin.questions", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** What a survey asks, in its order and on its pages, or a board beside the idea. */
export default async function Questions({ params, searchParams }: Props) {
  const page = await inCity(params);
  const activity = await managedAsking(page, params);
  const { lines, answered } = await page.read(async (db) => ({
    lines: await listLines(db, activity.id),
    answered: await hasAnswers(db, activity.id),
  }));
  const { t, path } = page;
  const words = takesIdeas(activity.kind) ? boardWords(page, lines) : surveyWords(page, lines);
  const said = `surveys.admin.saved.${one((await searchParams).saved)}`;
  const add = (
    <ButtonLink href={path(`/admin/activities/${activity.id}/questions/new`)} variant="primary" icon="plus">
      {t("surveys.admin.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={words.title}
      intro={words.intro}
      above={askingAbove(page, activity)}
      notice={t.has(said) ? t(said) : null}
      actions={lines.length > 0 ? add : null}
    >
      {answered ? (
        <Notice kind="info" title={t("surveys.admin.answeredTitle")}>
          {words.answered}
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
          {words.empty}
        </EmptyState>
      )}
    </AdminPage>
  );
}

function surveyWords({ t }: Page, lines: readonly StoredLine[]) {
  return {
    title: t("surveys.admin.questions"),
    intro: t("surveys.admin.pages", { questions: countQuestions(lines), pages: pagesOf(lines).length }),
    answered: t("surveys.admin.answeredText"),
    empty: t("surveys.admin.emptyText"),
  };
}

function boardWords({ t }: Page, lines: readonly StoredLine[]) {
  return {
    title: t("board.fields.admin.title"),
    intro: t("board.fields.admin.intro", { most: questionLimits.fields, questions: lines.length }),
    answered: t("board.fields.admin.answeredText"),
    empty: t("board.fields.admin.emptyText"),
  };
}

function countQuestions(lines: readonly StoredLine[]): number {
  return lines.filter(({ kind }) => kind !== "section").length;
}

function about({ t }: Page, { kind, required, condition, audience }: StoredLine): string {
  return [
    t(`surveys.kind.${kind}`),
    ...(required ? [t("surveys.admin.isRequired")] : []),
    ...(audience === "staff" ? [t("board.fields.notPublic")] : []),
    ...(condition ? [t("surveys.admin.isConditional")] : []),
  ].join(" · ");
}
