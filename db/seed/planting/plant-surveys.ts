import { activities } from "@/db/schema/city";
import { type StoredChoice, type StoredValues, surveyQuestions } from "@/db/schema/surveys";
import type { DemoLine, DemoSurvey } from "@/db/seed/model";
import type { CityDb } from "@/db/with-city";
import type { Line, Value } from "@/lib/activities/questions/question";
import { newId } from "@/lib/base/ids";
import { dayOf, momentOf } from "@/lib/base/wall-clock";
import { prune } from "@/lib/surveys/pages";
import { arrivals, chanceOf, codeOf, draw, pick } from "./chance";
import { type Grounds, must, type Settler } from "./grounds";
import { idAt, note } from "./ledger";
import { residentsOf } from "./plant-residents";

/** What projects ask, and what people answered to it. */
export async function plantSurveys(db: CityDb, grounds: Grounds): Promise<void> {
  for (const survey of grounds.plan.surveys ?? []) await plant(db, grounds, survey);
}

async function plant(db: CityDb, grounds: Grounds, survey: DemoSurvey): Promise<void> {
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
  const told = { subject: { kind: "activity" as const, id }, projectId, activityId: id };
  note(rows, { ...told, verb: "activity.created", at: calendar.ago(survey.published + 3), by });
  note(rows, { ...told, verb: "activity.published", at: publishAt, by });
  for (const { person, at, values } of answersTo(grounds, survey, lines)) {
    note(rows, { ...told, verb: "survey.answered", at, by: person });
    const here = { activityId: id, personId: person };
    rows.surveyAnswers.push({ ...here, id: idAt(at), values, sentAt: at });
    rows.surveyRespondents.push({ ...here, respondent: person });
  }
}

type Planned = { line: Line; plan: DemoLine };

function linesOf(plans: readonly DemoLine[]): Planned[] {
  const planned: Planned[] = [];
  for (const plan of plans) {
    const needed = planned.find((one) => plan.onlyIf && one.plan.key === plan.onlyIf.key);
    const choice = needed?.line.choices[plan.onlyIf?.choice ?? 0]?.id;
    const [min, max] = plan.weights ? [1, plan.weights.length] : (plan.bounds ?? [null, null]);
    planned.push({
      plan,
      line: {
        ...{ id: newId(), kind: plan.kind, title: plan.title, hint: {}, required: plan.required ?? false },
        choices: (plan.choices ?? []).map(({ weight: _, ...label }) => named(label)),
        rows: (plan.rows ?? []).map(named),
        ...{ min, max, low: plan.low ?? {}, high: plan.high ?? {} },
        condition: needed && choice ? { question: needed.line.id, choices: [choice] } : null,
        audience: "everybody",
      },
    });
  }
  return planned;
}

function named(label: StoredChoice["label"]): StoredChoice {
  return { id: newId(), label };
}

/** Those who came long enough ago and are not shown around with: the demo's accounts find it unanswered. */
function answersTo(grounds: Grounds, survey: DemoSurvey, lines: readonly Planned[]) {
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
      const value = answer(planned, person, random, grounds);
      if (value !== null) values[planned.line.id] = value;
    }
    return { person: person.id, at: times[index] ?? calendar.now, values: prune(all, values) };
  });
}

function answer(
  { line, plan }: Planned,
  { home }: Settler,
  random: () => number,
  { neighbourhoods }: Grounds,
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
      const area = home ? neighbourhoods.get(home) : undefined;
      return area && random() < 0.5 ? { lat: null, lng: null, area } : null;
    }
    default:
      return null;
  }
}
