import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import { threadOf } from "@/lib/activities/thread";
import { plainText } from "@/lib/base/markdown";
import { readComments } from "@/lib/discussion/rows";
import { ReportForm } from "@/lib/ideas/reporting/ui/report-form";
import { inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { activityHere } from "../../parts/activity-here";
import { placeOf } from "../../parts/words";

type Props = {
  params: Promise<{ city: string; locale: string; code: string }>;
  searchParams: Promise<{ comment?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "debates.reportTitle");
}

/** Tells staff that an argument breaks the house rules. Nobody has to sign in for it. */
export default async function ReportArgument({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, actor } = page;
  const activity = await activityHere(page, (await params).code);
  const { comment: id } = await searchParams;
  if (activity.kind !== "debate" || typeof id !== "string" || !validate(id)) notFound();
  const [argument] = await page.read(async (db) =>
    readComments({ db, actor }, [id], await threadOf(db, activity.id)),
  );
  if (!argument || argument.text === null || argument.waiting) notFound();
  return (
    <Page width="text">
      <PageHeader title={t("debates.reportTitle")} intro={t("idea.report.intro")} />
      <ReportForm
        page={page}
        subject={{ ideaId: "", commentId: id }}
        words={plainText(argument.text, 300)}
        lang={argument.locale}
        back={{
          href: `${placeOf(page, activity)}?comment=${id}#comment-${id}`,
          label: t("debates.back"),
        }}
      />
    </Page>
  );
}
