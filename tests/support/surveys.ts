import { surveyQuestions } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import { fieldName } from "@/lib/activities/questions/field-names";
import type { LineKind } from "@/lib/activities/questions/kinds";
import { listLines } from "@/lib/activities/questions/queries";
import type { Choice, Line } from "@/lib/activities/questions/question";
import { type Respondent, respondentOf } from "@/lib/activities/respondent";
import { newId } from "@/lib/base/ids";
import type { Actor } from "@/lib/people/actor";
import { sendAnswers } from "@/lib/surveys/answering/commands";
import { type Saved, savePage } from "@/lib/surveys/answering/save-page";
import { type Received, receiveFiles } from "@/lib/surveys/files/receive";
import { insertActivity } from "./activities";
import type { TestCity } from "./city";

type Values = Parameters<typeof insertActivity>[2];

/** A question as tests write it: its choices by their words. */
export type Asked = Omit<Partial<Line>, "choices" | "rows" | "condition"> & {
  kind: LineKind;
  choices?: string[];
  rows?: string[];
  /** The place of an earlier question, and the places of its choices. */
  onlyIf?: [number, ...number[]];
};

export const named = (words: readonly string[] = []): Choice[] =>
  words.map((label) => ({ id: newId(), label: { en: label } }));

/** Lines without a database, each called by its place unless it says its title. */
export function linesOf(asked: readonly Asked[]): Line[] {
  const lines: Line[] = [];
  for (const [index, { onlyIf, choices, rows, ...one }] of asked.entries()) {
    const [at = 0, ...places] = onlyIf ?? [];
    const needed = lines[at];
    lines.push({
      ...{ id: newId(), title: { en: `Question ${index + 1}` }, hint: {}, required: false },
      ...{ min: null, max: null, low: {}, high: {}, audience: "everybody" },
      ...{ choices: named(choices), rows: named(rows) },
      condition:
        onlyIf && needed
          ? { question: needed.id, choices: places.map((place) => needed.choices[place]?.id ?? "") }
          : null,
      ...one,
    });
  }
  return lines;
}

/** A survey that runs, with these questions. */
export async function insertSurvey(db: CityDb, asked: readonly Asked[], values: Values = {}) {
  const survey = await insertActivity(db, "How do you get to school?", values);
  const lines = linesOf(asked);
  for (const [index, line] of lines.entries()) {
    await db.insert(surveyQuestions).values({ ...line, activityId: survey.id, position: index + 1 });
  }
  return { ...survey, lines };
}

export function startSurvey(here: TestCity, asked: readonly Asked[], values: Values = {}) {
  return here.run((db) => insertSurvey(db, asked, values));
}

export const browserOf = (mark: string): Respondent => ({ key: `browser:${mark}`, personId: null });

function whoIs(actor: Actor, browser: string): Respondent {
  return respondentOf(actor, browser) ?? browserOf(browser);
}

type Answers = Record<string, string | string[]>;
type Survey = { code: string; lines: Line[] };

/** One page with these fields; the questions are told by the lines that it has. */
export function saveAnswers(
  here: TestCity,
  actor: Actor,
  { code, lines }: Survey,
  fields: Answers,
  { browser = "a", received }: { browser?: string; received?: Received[] } = {},
): Promise<Saved> {
  const questions = lines.map(({ id }) => id);
  const sent = { code, respondent: whoIs(actor, browser), questions, fields, received };
  return here.run((db) => savePage({ db, actor, city: here.city }, sent));
}

/** The files of a page, as they are once looked at, by the question that they answer. */
export async function receive(
  here: TestCity,
  question: Line | undefined,
  files: File[],
): Promise<Received[]> {
  return receiveFiles(here.id, { [fieldName(question?.id ?? "")]: files });
}

export function send(
  here: TestCity,
  actor: Actor,
  { code }: Pick<Survey, "code">,
  browser = "a",
): Promise<void> {
  return here.run((db) =>
    sendAnswers({ db, actor, city: here.city }, { code, respondent: whoIs(actor, browser) }),
  );
}

/** The fields of a form in which these questions are answered by the places of their choices. */
export function choosing(lines: readonly Line[], ...places: (number | undefined)[]): Answers {
  const fields: Answers = {};
  for (const [index, place] of places.entries()) {
    const line = lines[index];
    if (line && place !== undefined) fields[fieldName(line.id)] = line.choices[place]?.id ?? "";
  }
  return fields;
}

export const readLines = (here: TestCity, id: string) => here.run((db) => listLines(db, id));
