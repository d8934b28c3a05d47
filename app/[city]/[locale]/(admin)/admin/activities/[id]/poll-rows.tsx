import type { Activity } from "@/lib/activities/queries";
import { countVotes, type Poll, type PollQuestion } from "@/lib/polls/queries";
import type { Page } from "@/lib/request/page";
import { SettingList, SettingRow } from "../../shell/setting-list";

type Props = { page: Page; activity: Activity; poll: Poll; questions: readonly PollQuestion[] };

/** What a poll asks, how an evening is led with it, and what was voted. */
export async function PollRows({ page, activity, poll, questions }: Props) {
  const { t, path } = page;
  const at = (to: string) => path(`/admin/activities/${activity.id}/${to}`);
  const votes = await page.read((db) => countVotes(db, activity.id));
  const voted = [...votes.values()].reduce((sum, one) => sum + one.voted, 0);
  return (
    <SettingList title={t("activities.kind.poll")}>
      <SettingRow
        href={at("poll")}
        label={t("polls.admin.questions")}
        value={t("polls.admin.questionCount", { questions: questions.length })}
      />
      <SettingRow
        href={at("poll/holding")}
        label={t("polls.admin.holding")}
        value={t(poll.byHand ? "polls.admin.inHall" : "polls.admin.byItself")}
      />
      {poll.byHand ? (
        <SettingRow href={at("live")} label={t("polls.live.title")} value={t("polls.live.intro")} />
      ) : null}
      <SettingRow href={at("hall")} label={t("polls.hall.title")} value={t("polls.hall.scan")} />
      {voted > 0 ? (
        <SettingRow
          href={at("export?as=csv")}
          label={t("surveys.results.csv")}
          value={t("surveys.results.title")}
        />
      ) : null}
    </SettingList>
  );
}
