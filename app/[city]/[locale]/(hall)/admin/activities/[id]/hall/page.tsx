import { notFound } from "next/navigation";
import type { Activity } from "@/lib/activities/queries";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { formatNumber } from "@/lib/i18n/format";
import { isForTheHall, isVotable } from "@/lib/polls/policy";
import {
  countVotes,
  findPoll,
  inTheHall,
  listPollQuestions,
  type Poll,
  type PollQuestion,
  type Votes,
} from "@/lib/polls/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page } from "@/lib/request/page";
import { isEnough } from "@/lib/surveys/results/queries";
import { QrCode } from "@/lib/ui/qr-code";
import { RefreshEach } from "@/lib/ui/refresh-each";
import { managedActivity } from "../../../../../(admin)/admin/activities/managed";
import { titled } from "../../../../../(admin)/admin/shell/titled";
import { PollBars } from "../../../../../(site)/take-part/parts/poll-votes";

export const generateMetadata = titled("polls.hall.title", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** A poll for a hall's screen: the question, the code by which one votes, and the bars as they grow. */
export default async function PollInTheHall({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "poll") notFound();
  const { poll, questions, votes } = await page.read(async (db) => ({
    poll: await findPoll(db, activity.id),
    questions: await listPollQuestions(db, activity.id),
    votes: await countVotes(db, activity.id),
  }));
  const { t, path, city } = page;
  const shown = poll.byHand ? inTheHall(questions) : questions[0];
  const short = `/take-part/${activity.code}`;
  const address = absoluteUrl(city.primaryHost, short);
  return (
    <main id="content" className="hall grid min-h-dvh grid-rows-[auto_1fr] gap-6 p-4 sm:p-8">
      <RefreshEach seconds={2} />
      <header className="flex flex-wrap items-baseline gap-x-5 gap-y-2 text-muted">
        <p className="min-w-0 flex-1 text-xl font-semibold wrap-anywhere">
          <bdi>{say(page, activity.title)}</bdi>
        </p>
        <a
          href={path(`/admin/activities/${activity.id}${poll.byHand ? "/live" : ""}`)}
          className="link inline-flex min-h-11 items-center text-sm"
        >
          {t("polls.hall.leave")}
        </a>
      </header>
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
        {shown ? (
          <Shown {...{ page, activity, poll }} question={shown} votes={votes.get(shown.id)} />
        ) : (
          <h1 className="text-5xl font-bold">{t("polls.hall.nothing")}</h1>
        )}
        <aside className="grid justify-items-center gap-4 text-center">
          <p className="text-2xl font-bold">{t("polls.hall.scan")}</p>
          <QrCode
            text={address}
            label={t("polls.hall.qr")}
            className="w-full max-w-88 rounded-card border border-line"
          />
          <p dir="ltr" className="text-xl font-semibold wrap-anywhere">
            {new URL(address).host}
            <wbr />
            <span className="whitespace-nowrap">{short}</span>
          </p>
        </aside>
      </div>
    </main>
  );
}

type ShownProps = {
  page: Page;
  activity: Activity;
  poll: Poll;
  question: PollQuestion;
  votes: Votes | undefined;
};

function Shown({ page, activity, poll, question, votes }: ShownProps) {
  const { t, locale } = page;
  const voted = votes?.voted ?? 0;
  const isOpen = activity.state === "open" && isVotable(poll, question);
  const shows = isForTheHall({ poll, activity, question, votes: voted });
  const waits = activity.results === "public" && isEnough(voted, activity);
  return (
    <section className="grid gap-8 wrap-anywhere">
      <div className="grid gap-3">
        <p className="text-2xl font-bold text-brand-text">
          {t(isOpen ? "polls.hall.open" : "polls.hall.closed")}
        </p>
        <h1 className="text-5xl font-bold tracking-tight">{say(page, question.title)}</h1>
      </div>
      {shows ? (
        <div className="text-2xl">
          <PollBars page={page} question={question} votes={votes} />
        </div>
      ) : (
        <ul className="grid gap-3 text-3xl">
          {question.choices.map(({ id, label }) => (
            <li key={id} className="border-s-4 border-brand-edge ps-4">
              {say(page, label)}
            </li>
          ))}
        </ul>
      )}
      <p className="text-2xl text-muted">
        {t("polls.count", { count: voted, number: formatNumber(voted, locale) })}
        {!shows && waits ? ` · ${t("polls.hall.later")}` : ""}
      </p>
    </section>
  );
}
