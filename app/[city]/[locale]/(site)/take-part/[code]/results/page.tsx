import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canManageActivity, canReadResults } from "@/lib/activities/policy";
import { neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { inCity } from "@/lib/request/page";
import { isEnough, listWritten, readResults } from "@/lib/surveys/results/queries";
import type { Tally } from "@/lib/surveys/results/tally";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { activityHere } from "../../parts/activity-here";
import { Crossing, type CrossParams } from "../../parts/crossing";
import { above } from "../../parts/head";
import { TallyChart } from "../../parts/tally-chart";
import { windowWords } from "../../parts/words";

type Params = Promise<{ city: string; locale: string; code: string }>;
type Props = { params: Params; searchParams: Promise<CrossParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { code } = await params;
  const activity = await activityHere(page, code);
  const title = `${page.t("surveys.results.title")}: ${say(page, activity.title)}`;
  const hidden = activity.state === "draft" || activity.results === "private";
  return pageMetadata(page, { title, path: `/take-part/${code}/results`, hidden });
}

/** What was answered so far: each question with its bars and its table, and two of them crossed. */
export default async function SurveyResults({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, locale, actor } = page;
  const activity = await activityHere(page, (await params).code);
  if (activity.kind !== "survey" || !canReadResults(actor, activity)) notFound();
  const isStaff = canManageActivity(actor, activity);
  const { answers, waiting, tallies } = await page.readForAll(`results ${activity.id}`, (db) =>
    readResults(db, activity),
  );
  const enough = isEnough(answers, activity);
  const shown = tallies.filter(({ kind }) => kind !== "text" || isStaff);
  const asked = (...kinds: Tally["kind"][]) =>
    tallies
      .filter(({ kind, answered }) => answered > 0 && kinds.includes(kind))
      .map(({ question }) => question.id);
  const { written, shapes } = await page.read(async (db) => ({
    written: await listWritten(db, activity, isStaff && enough ? asked("text", "files") : []),
    shapes: enough && asked("place").length > 0 ? await neighbourhoodShapes(db) : [],
  }));
  const file = (as: string) => path(`/admin/activities/${activity.id}/export?as=${as}`);
  return (
    <Page width="text">
      <div className="grid gap-3">
        <Breadcrumbs
          label={t("common.breadcrumbs")}
          items={[...above(page, activity), { label: t("surveys.results.title") }]}
        />
        <PageHeader
          title={`${t("surveys.results.title")}: ${say(page, activity.title)}`}
          intro={`${t("surveys.answers", { count: answers, number: formatNumber(answers, locale) })} · ${windowWords(page, activity)}`}
        />
      </div>
      {isStaff && enough ? (
        <p className="flex flex-wrap gap-3 print:hidden">
          <ButtonLink href={file("xlsx")} icon="download">
            {t("surveys.results.xlsx")}
          </ButtonLink>
          <ButtonLink href={file("csv")} icon="download">
            {t("surveys.results.csv")}
          </ButtonLink>
        </p>
      ) : null}
      {waiting > 0 ? <p className="text-muted">{t("surveys.results.waiting", { count: waiting })}</p> : null}
      {enough ? (
        <>
          {shown.map((tally) => (
            <TallyChart
              key={tally.question.id}
              page={page}
              activity={activity}
              tally={tally}
              written={written.get(tally.question.id)}
              shapes={shapes}
            />
          ))}
          <Crossing page={page} activity={activity} tallies={tallies} asked={await searchParams} />
        </>
      ) : (
        <EmptyState title={t("surveys.results.noneTitle")}>
          {t(activity.anonymous ? "surveys.results.tooFew" : "surveys.results.none")}
        </EmptyState>
      )}
    </Page>
  );
}
