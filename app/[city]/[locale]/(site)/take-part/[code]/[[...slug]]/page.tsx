import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { plainText } from "@/lib/base/markdown";
import type { SearchParams } from "@/lib/ideas/board/filter";
import type { TalkParams } from "@/lib/ideas/discussing/ui/links";
import { say } from "@/lib/projects/ui/words";
import { requestPath } from "@/lib/request/host";
import { pageMetadata } from "@/lib/request/metadata";
import { inCity } from "@/lib/request/page";
import { isSameAddress } from "@/lib/request/paths";
import { Page } from "@/lib/ui/site-shell";
import { activityHere } from "../../parts/activity-here";
import { Challenge } from "../../parts/challenge";
import { Debate } from "../../parts/debate";
import { Follow } from "../../parts/follow";
import { Head } from "../../parts/head";
import { Meeting } from "../../parts/meeting";
import { Outcome } from "../../parts/outcome";
import { Poll, type PollParams } from "../../parts/poll";
import { Survey } from "../../parts/survey";
import { Volunteering } from "../../parts/volunteering";
import { boardRefusal, Refused, refusalOf, WhoWords } from "../../parts/who";
import { barePlaceOf } from "../../parts/words";

type Params = Promise<{ city: string; locale: string; code: string; slug?: string[] }>;
type Props = { params: Params; searchParams: Promise<TalkParams & PollParams & SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const activity = await activityHere(page, (await params).code);
  return pageMetadata(page, {
    title: say(page, activity.title),
    description: plainText(say(page, activity.intro), 200),
    path: barePlaceOf(page, activity),
    hidden: activity.state === "draft" || Object.keys(await searchParams).length > 0,
  });
}

/** An activity: what it is about, whether one can take part, and in the end what came of it. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { code, slug } = await params;
  const activity = await activityHere(page, code);
  const right = barePlaceOf(page, activity);
  if (!isSameAddress(`/take-part/${[code, ...(slug ?? [])].join("/")}`, right)) {
    const query = (await requestPath()).split("?")[1];
    permanentRedirect(page.path(right) + (query ? `?${query}` : ""));
  }
  const isToRead = activity.kind === "information";
  const isBoard = activity.kind === "challenge" && activity.state === "open";
  const why = isToRead ? null : await (isBoard ? boardRefusal : refusalOf)(page, activity);
  return (
    <Page className="gap-y-10">
      <Head page={page} activity={activity}>
        {isToRead || activity.state === "ended" ? null : <WhoWords page={page} activity={activity} />}
      </Head>
      {why ? (
        <div className="max-w-3xl empty:hidden">
          <Refused page={page} activity={activity} why={why} />
        </div>
      ) : null}
      {activity.kind === "survey" ? <Survey page={page} activity={activity} why={why} /> : null}
      {activity.kind === "poll" ? (
        <Poll page={page} activity={activity} why={why} asked={await searchParams} />
      ) : null}
      {activity.kind === "volunteering" ? <Volunteering page={page} activity={activity} why={why} /> : null}
      {activity.kind === "meeting" ? <Meeting page={page} activity={activity} why={why} /> : null}
      {activity.kind === "debate" ? (
        <Debate page={page} activity={activity} why={why} asked={await searchParams} />
      ) : null}
      {activity.kind === "challenge" ? (
        <Challenge page={page} activity={activity} why={why} asked={await searchParams} />
      ) : null}
      {isToRead || (activity.kind === "challenge" && !say(page, activity.outcome)) ? null : (
        <Outcome page={page} activity={activity} />
      )}
      <Follow page={page} activity={activity} />
    </Page>
  );
}
