import { register } from "@/lib/meetings/commands";
import type { Person } from "@/lib/people/actor";
import { startActivity } from "./activities";
import { challengeDeskScenes, challengeScenes } from "./challenge-scenes";
import type { TestCity } from "./city";
import { say, startDebate } from "./debates";
import { startMeeting } from "./meetings";
import { pollDeskScenes, pollScenes } from "./poll-scenes";
import { type Asked, choosing, saveAnswers, startSurvey } from "./surveys";

const asked: Asked[] = [{ kind: "single", choices: ["Yes", "No"], required: true }];

/** Pages of the desk that an activity which runs does not have, for one standing alone or in a project. */
export async function activityScenes(here: TestCity, place: { projectId?: string } = {}): Promise<string[]> {
  const ready = await startSurvey(here, asked, { ...place, publishAt: null });
  const meeting = await startActivity(here, { ...place, kind: "meeting", publishAt: null });
  const debate = await startDebate(here, { ...place, publishAt: null });
  const [first] = ready.lines;
  return [
    `/admin/activities/${ready.id}`,
    `/admin/activities/${ready.id}/questions/new?kind=single`,
    `/admin/activities/${ready.id}/questions/${first?.id}`,
    `/admin/activities/${meeting.id}/meeting`,
    ...(await pollDeskScenes(here, place)),
    ...(await challengeDeskScenes(here, place)),
    `/admin/activities/${debate.id}`,
  ];
}

/** What somebody takes part in: a survey not begun and one ready to be sent, a meeting to come to and one to leave, a debate. */
export async function takingScenes(here: TestCity, person: Person): Promise<string[]> {
  const [fresh, begun] = [await startSurvey(here, asked), await startSurvey(here, asked)];
  await saveAnswers(here, person, begun, choosing(begun.lines, 0));
  const [free, joined] = [await startMeeting(here), await startMeeting(here)];
  await here.run((db) => register({ db, actor: person }, { code: joined.code }));
  const debate = await startDebate(here);
  const own = await say(here, person, debate, "for");
  return [
    `/take-part/${fresh.code}/answer`,
    `/take-part/${begun.code}/answer?page=check`,
    ...(await pollScenes(here, person)),
    ...(await challengeScenes(here)),
    ...[free, joined].map(({ code, slug }) => `/take-part/${code}/${slug}`),
    ...["comment", "edit", "withdraw"].map(
      (what) => `/take-part/${debate.code}/${debate.slug}?${what}=${own.id}`,
    ),
  ];
}
