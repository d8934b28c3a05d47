import { surveyDrafts } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { argue } from "@/lib/debates/commands";
import { checkIn, register } from "@/lib/meetings/commands";
import { type Actor, actorId, type Person } from "@/lib/people/actor";
import { sendAnswers } from "@/lib/surveys/answering/commands";
import type { TestCity } from "@/tests/support/city";
import { insertDebate } from "@/tests/support/debates";
import { insertMeeting } from "@/tests/support/meetings";
import { insertSurvey } from "@/tests/support/surveys";

export type OpenActivities = {
  surveys: { id: string; code: string; question: string }[];
  meetings: { id: string; code: string }[];
  debates: { code: string }[];
};

/** A survey by name, an anonymous one, a meeting and a debate, of a project or of none. */
export async function openActivities(
  db: CityDb,
  into: OpenActivities,
  projectId: string | null,
): Promise<void> {
  for (const anonymous of [false, true]) {
    const survey = await insertSurvey(db, [{ kind: "text" }], { projectId, anonymous });
    into.surveys.push({ ...survey, question: survey.lines[0]?.id ?? "" });
  }
  into.meetings.push(await insertMeeting(db, { capacity: null }, { projectId }));
  into.debates.push(await insertDebate(db, { projectId }));
}

type Asked<By> = { db: CityDb; here: TestCity; actor: By };

/** Somebody who is not signed in answers from a browser of their own. */
export async function answerSurvey(
  { db, here, actor }: Asked<Actor>,
  survey: OpenActivities["surveys"][number],
): Promise<void> {
  const personId = actorId(actor);
  const respondent = { key: personId ?? `browser:${newId()}`, personId };
  const draft = { activityId: survey.id, respondent: respondent.key, personId };
  await db.insert(surveyDrafts).values({ ...draft, values: { [survey.question]: "By bicycle" } });
  await sendAnswers({ db, actor, city: here.city }, { code: survey.code, respondent });
}

/** Registers, and is met at the door. */
export async function attend(
  { db, here, actor }: Asked<Person>,
  { id, code }: OpenActivities["meetings"][number],
  staff: Person,
): Promise<void> {
  await register({ db, actor }, { code });
  await checkIn({ db, actor: staff, city: here.city }, { activity: id, person: actor.id });
}

/** Speaks for it or against. */
export async function speak(
  context: Parameters<typeof argue>[0],
  { code }: OpenActivities["debates"][number],
  what: number,
): Promise<void> {
  const stance = what % 2 ? "for" : "against";
  await argue(context, { code, stance, text: "So it is.", locale: "en" });
}
