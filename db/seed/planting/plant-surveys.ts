import { activities } from "@/db/schema/city";
import { type SentFile, type StoredValues, surveyQuestions } from "@/db/schema/surveys";
import type { DemoSurvey } from "@/db/seed/model";
import type { DemoLine } from "@/db/seed/model-questions";
import type { CityDb } from "@/db/with-city";
import type { Value } from "@/lib/activities/questions/question";
import { newId } from "@/lib/base/ids";
import { dayOf, momentOf } from "@/lib/base/wall-clock";
import { prune } from "@/lib/surveys/pages";
import { arrivals, chanceOf, codeOf, draw, pick } from "./chance";
import { drawPictures } from "./draw-pictures";
import { type Grounds, must, type Settler } from "./grounds";
import { idAt, note } from "./ledger";
import { linesOf, type Planned } from "./lines-of";
import { residentsOf } from "./plant-residents";

/** What projects ask, and what people answered to it. */
export async function plantSurveys(db: CityDb, cityId: string, grounds: Grounds): Promise<void> {
  for (const survey of grounds.plan.surveys ?? []) await plant(db, cityId, { grounds, survey });
}

async function plant(
  db: CityDb,
  cityId: string,
  { grounds, survey }: { grounds: Grounds; survey: DemoSurvey },
): Promise<void> {
  const { plan, calendar, rows, projects, named } = grounds;
  const id = newId();
  const code = codeOf(chanceOf(`${plan.slug} survey ${survey.key ?? survey.project}`));
  const projectId = must(projects.get(survey.project), `project ${survey.project}`);
  const by = must(named.get(survey.by), `staff ${survey.by}`).id;
  const publishAt = calendar.ago(survey.published);
  const closesAt = momentOf(`${dayOf(calendar.ago(survey.closes), plan.timeZone)}T20:00`, plan.timeZone);
  const { title, intro, who = "everyone" } = survey;
  await db.insert(activities).values({
    ...{ id, kind: "survey", code, slug: `survey-${code}`, projectId, title, intro, who },
    ...{ publishAt, closesAt, createdAt: calendar.ago(survey.published + 3) },
  });
  const lines = linesOf(survey.lines);
  await db
    .insert(surveyQuestions)
    .values(lines.map(({ line }, position) => ({ ...line, activityId: id, position: position + 1 })));
  const pictures = await drawPictures(db, cityId, survey.lines);
  const told = { subject: { kind: "activity" as const, id }, projectId, activityId: id };
  note(rows, { ...told, verb: "activity.created", at: calendar.ago(survey.published + 3), by });
  note(rows, { ...told, verb: "activity.published", at: publishAt, by });
  for (const { person, at, values } of answersTo(grounds, survey, { lines, pictures })) {
    note(rows, { ...told, verb: "survey.answered", at, by: person });
    const here = { activityId: id, personId: person };
    rows.surveyAnswers.push({ ...here, id: idAt(at), values, sentAt: at });
    rows.surveyRespondents.push({ ...here, respondent: person });
  }
}

/** Those who came long enough ago and are not shown around with: the demo's accounts find it unanswered. */
type Planning = { lines: readonly Planned[]; pictures: ReadonlyMap<string, SentFile> };

function answersTo(grounds: Grounds, survey: DemoSurvey, { lines, pictures }: Planning) {
  const { plan, calendar, citizens, named } = grounds;
  const random = chanceOf(`${plan.slug} answers ${survey.key ?? survey.project}`);
  const shown = new Set([...named.values()].map(({ id }) => id));
  const able = survey.who === "residents" ? residentsOf(grounds) : citizens;
  const people = able.filter(({ id, here }) => here > survey.published && !shown.has(id));
  const chosen = pick(random, people, survey.answers, ({ eager }) => eager);
  const span = { from: calendar.ago(survey.published - 0.2), to: calendar.ago(0.05) };
  const times = arrivals(random, chosen.length, span);
  const all = lines.map(({ line }) => line);
  return chosen.map((person, index) => {
    const values: StoredValues = {};
    for (const planned of lines) {
      const value = answer(planned, person, { random, grounds, pictures });
      if (value !== null) values[planned.line.id] = value;
    }
    return { person: person.id, at: times[index] ?? calendar.now, values: prune(all, values) };
  });
}

type Answering = { random: () => number; grounds: Grounds; pictures: Planning["pictures"] };

function answer(
  { line, plan }: Planned,
  { home }: Settler,
  { random, grounds, pictures }: Answering,
): Value | null {
  const weights = (plan.choices ?? []).map(({ weight }) => weight);
  const one = () => draw(random, weights);
  const idAtPlace = (place: number) => line.choices[place]?.id ?? "";
  switch (line.kind) {
    case "single":
      return idAtPlace(one());
    case "multiple": {
      const ids = line.choices
        .filter((_, index) => random() * 100 < (weights[index] ?? 0))
        .map(({ id }) => id);
      return ids.length > 0 ? ids : null;
    }
    case "scale":
      return 1 + draw(random, plan.weights ?? [1]);
    case "ranking":
      return pick(
        random,
        line.choices,
        line.choices.length,
        (choice) => weights[line.choices.indexOf(choice)] ?? 1,
      ).map(({ id }) => id);
    case "matrix":
      return Object.fromEntries(line.rows.map(({ id }) => [id, idAtPlace(one())]));
    case "number":
      return plan.numbers?.[Math.floor(random() * plan.numbers.length)] ?? null;
    case "text":
      return random() < 0.15 ? (plan.texts?.[Math.floor(random() * plan.texts.length)] ?? null) : null;
    case "place": {
      const { neighbourhoods } = grounds;
      if (plan.spots) return spotOf(plan.spots, random, neighbourhoods);
      const area = home ? neighbourhoods.get(home) : undefined;
      return area && random() < 0.5 ? { lat: null, lng: null, area } : null;
    }
    case "file": {
      const sent = plan.pictures?.[Math.floor(random() * 4 * plan.pictures.length)];
      const file = sent && pictures.get(sent.name);
      return file ? { files: [file] } : null;
    }
    default:
      return null;
  }
}

/** About where others mark the map too, some sixty metres off. */
function spotOf(
  spots: NonNullable<DemoLine["spots"]>,
  random: () => number,
  neighbourhoods: Grounds["neighbourhoods"],
): Value | null {
  const weights = spots.map(({ weight }) => weight);
  const spot = spots[draw(random, weights)];
  if (!spot || random() < 0.2) return null;
  const off = (degree: number) => Math.round((degree + (random() - 0.5) * 0.0016) * 1e5) / 1e5;
  return { lat: off(spot.at[0]), lng: off(spot.at[1]), area: neighbourhoods.get(spot.area) ?? null };
}
