import { isWhole } from "@/lib/activities/begun";
import { listLines } from "@/lib/activities/questions/queries";
import { plainText } from "@/lib/base/markdown";
import { listFinalists } from "@/lib/challenges/finalists/queries";
import { findChallenge } from "@/lib/challenges/queries";
import { countArguments } from "@/lib/debates/queries";
import { TakeOut } from "@/lib/ideas/exporting/ui/take-out";
import { countRegistered, findMeeting } from "@/lib/meetings/queries";
import { findPoll, listPollQuestions } from "@/lib/polls/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { countAnswers } from "@/lib/surveys/results/queries";
import { ButtonLink } from "@/lib/ui/button";
import { listCauses } from "@/lib/volunteering/queries";
import { placeOf, windowWords } from "../../../../(site)/take-part/parts/words";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingList, SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";
import { activityAbove, managedActivity } from "../managed";
import { PollRows } from "./poll-rows";
import { Publishing } from "./publishing";

export const generateMetadata = titled("activities.admin.title", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** An activity as those who work on it see it: what it says, its rules, and whether it is public. */
export default async function ManagedActivity({ params, searchParams }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { t, path } = page;
  const survey =
    activity.kind === "survey"
      ? await page.read(async (db) => ({
          lines: await listLines(db, activity.id),
          counts: await countAnswers(db, activity),
        }))
      : null;
  const questions = survey?.lines.filter(({ kind }) => kind !== "section").length ?? 0;
  const meeting =
    activity.kind === "meeting"
      ? await page.read(async (db) => ({
          facts: await findMeeting(db, activity.id),
          registered: await countRegistered(db, activity.id),
        }))
      : null;
  const poll =
    activity.kind === "poll"
      ? await page.read(async (db) => ({
          poll: await findPoll(db, activity.id),
          questions: await listPollQuestions(db, activity.id),
        }))
      : null;
  const causes =
    activity.kind === "volunteering" ? await page.read((db) => listCauses(db, activity.id)) : null;
  const challenge =
    activity.kind === "challenge"
      ? await page.read(async (db) => ({
          said: await findChallenge(db, activity.id),
          named: (await listFinalists(db, [activity.id])).filter(({ takenBackAt }) => !takenBackAt),
          whole: await isWhole(db, activity),
          asked: (await listLines(db, activity.id)).length,
        }))
      : null;
  const args = activity.kind === "debate" ? await page.read((db) => countArguments(db, activity.id)) : null;
  const missing =
    survey && questions === 0
      ? t("surveys.admin.noQuestions")
      : meeting && !meeting.facts
        ? t("activities.admin.meetingFirst")
        : poll && poll.questions.length === 0
          ? t("polls.admin.first")
          : causes && causes.length === 0
            ? t("volunteering.admin.first")
            : challenge && !challenge.whole
              ? t("challenges.admin.aboutFirst")
              : activity.kind === "information" && !say(page, activity.intro)
                ? t("activities.admin.introFirst")
                : activity.kind === "debate" && Object.keys(activity.intro).length === 0
                  ? t("debates.admin.contextFirst")
                  : null;
  const isToRead = activity.kind === "information";
  const at = (to: string) => path(`/admin/activities/${activity.id}/${to}`);
  const said = `activities.admin.saved.${one((await searchParams).saved)}`;
  const text = (words: string) => plainText(words, 100) || t("projects.notSaid");
  return (
    <AdminPage
      page={page}
      title={say(page, activity.title)}
      above={activityAbove(page)}
      notice={t.has(said) ? t(said) : null}
      actions={
        <ButtonLink href={placeOf(page, activity)} icon="eye">
          {t("activities.admin.look")}
        </ButtonLink>
      }
    >
      <SettingList title={t("activities.admin.says")}>
        <SettingRow
          href={at("about")}
          label={t("activities.admin.about")}
          value={text(say(page, activity.intro))}
        />
        {survey ? (
          <SettingRow
            href={at("questions")}
            label={t("surveys.admin.questions")}
            value={t("surveys.admin.count", { questions })}
          />
        ) : null}
        {meeting ? (
          <SettingRow
            href={at("meeting")}
            label={t("meetings.admin.time")}
            value={
              meeting.facts ? say(page, meeting.facts.place) || meeting.facts.link : t("projects.notSaid")
            }
          />
        ) : null}
        {causes ? (
          <SettingRow
            href={at("causes")}
            label={t("volunteering.admin.causes")}
            value={t("volunteering.admin.causeCount", { causes: causes.length })}
          />
        ) : null}
        {challenge ? (
          <SettingRow
            href={at("challenge")}
            label={t("challenges.admin.about")}
            value={text(say(page, challenge.said.jury))}
          />
        ) : null}
        {challenge ? (
          <SettingRow
            href={at("questions")}
            label={t("board.fields.admin.title")}
            value={t("surveys.admin.count", { questions: challenge.asked })}
          />
        ) : null}
        <SettingRow
          href={at("rules")}
          label={t("activities.admin.rules")}
          value={[
            ...(isToRead ? [] : [t(`activities.admin.who.${activity.who}`)]),
            windowWords(page, activity),
          ].join(" · ")}
        />
        {isToRead ? null : (
          <SettingRow
            href={at("outcome")}
            label={t("activities.outcome")}
            value={text(say(page, activity.outcome))}
          />
        )}
      </SettingList>
      {poll ? <PollRows page={page} activity={activity} {...poll} /> : null}
      {survey ? (
        <SettingList title={t("surveys.results.title")}>
          <SettingRow
            href={path(`/take-part/${activity.code}/results`)}
            label={t("surveys.results.title")}
            value={t("surveys.admin.sentAndBegun", survey.counts)}
          />
        </SettingList>
      ) : null}
      {meeting?.facts ? (
        <SettingList title={t("meetings.admin.people")}>
          <SettingRow
            href={at("people")}
            label={t("meetings.admin.people")}
            value={t("meetings.admin.registered", { count: meeting.registered })}
          />
          <SettingRow
            href={at("minutes")}
            label={t("meetings.minutes")}
            value={text(say(page, meeting.facts.minutes))}
          />
        </SettingList>
      ) : null}
      {challenge ? (
        <SettingList title={t("challenges.admin.finalists")}>
          <SettingRow
            href={at("finalists")}
            label={t("challenges.admin.finalists")}
            value={t("challenges.admin.count", { count: challenge.named.length })}
          />
        </SettingList>
      ) : null}
      {challenge && activity.publishAt ? (
        <TakeOut page={page} of="board" asked={{ view: "all", board: activity.id }} />
      ) : null}
      {args === null ? null : (
        <SettingList title={t("debates.admin.arguments")}>
          <SettingRow
            href={placeOf(page, activity)}
            label={t("debates.admin.arguments")}
            value={t("debates.admin.count", { count: args })}
          />
        </SettingList>
      )}
      <Publishing page={page} activity={activity} missing={missing} />
    </AdminPage>
  );
}
