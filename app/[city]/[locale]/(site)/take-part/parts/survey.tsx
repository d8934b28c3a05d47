import { canReadResults, type Refusal } from "@/lib/activities/policy";
import type { Activity } from "@/lib/activities/queries";
import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { askedPages, resumeAt } from "@/lib/surveys/pages";
import { countAnswers, isEnough } from "@/lib/surveys/results/queries";
import { ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { surveyHere } from "./survey-here";

type Props = { page: Page; activity: Activity; why: Refusal | null };

/** How long it is, the way in or on, and the way to what came out so far. */
export async function Survey({ page, activity, why }: Props) {
  const { t, path, locale } = page;
  const { lines, draft, answered } = await surveyHere(page, activity);
  const { sent, told } = await page.read((db) => countAnswers(db, activity));
  const questions = lines.filter(({ kind }) => kind !== "section").length;
  const pages = askedPages(lines, draft?.values ?? {}).length;
  const at = (to: string) => path(`/take-part/${activity.code}/${to}`);
  const showsResults = canReadResults(page.actor, activity) && isEnough(told, activity);
  return (
    <section aria-label={t("activities.kind.survey")} className="grid max-w-3xl gap-5">
      {answered ? (
        <Notice kind="success" title={t("surveys.thanks")}>
          {t(activity.anonymous ? "surveys.sentAnonymous" : "surveys.sent")}
        </Notice>
      ) : null}
      {!answered && !why && questions > 0 ? (
        <>
          <p className="text-muted">
            {t("surveys.length", { questions, pages })}{" "}
            {t(activity.anonymous ? "surveys.isAnonymous" : "surveys.isNamed")}
          </p>
          <div>
            <ButtonLink
              href={at(draft ? `answer?page=${resumeAt(lines, draft.values)}` : "answer")}
              variant="primary"
            >
              {t(draft ? "surveys.goOn" : "surveys.start")}
            </ButtonLink>
          </div>
        </>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <span>{t("surveys.answers", { count: sent, number: formatNumber(sent, locale) })}</span>
        {showsResults ? (
          <a href={at("results")} className="link inline-flex min-h-11 items-center">
            {t("surveys.seeResults")}
          </a>
        ) : null}
      </p>
    </section>
  );
}
