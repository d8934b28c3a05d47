import { aboutAnswers, aboutFields, censusFigures } from "@/db/schema/census";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { chanceOf, pick } from "./chance";
import type { Grounds } from "./grounds";

/** What people say of themselves, if they say anything, and who lives here. */
export async function plantAbout(db: CityDb, grounds: Grounds): Promise<void> {
  const { plan, citizens, neighbourhoods, calendar } = grounds;
  if (!plan.about) return;
  const { ages, genders, question, census, talkative } = plan.about;
  const createdAt = calendar.ago(plan.opened - 30);
  const choices = question.choices.map(({ label }) => ({ id: newId(), label }));
  const field = newId();
  await db.insert(aboutFields).values({ id: field, label: question.label, choices, createdAt });
  const own = choices.map(({ id }, index) => [id, question.choices[index]?.weight ?? 0] as const);
  const answers = citizens.flatMap(({ id: personId, name }) => {
    const random = chanceOf(`about ${plan.slug} ${name}`);
    const says = (name: string, weights: Weights) =>
      random() < talkative
        ? pick(random, weights, 1, ([, weight]) => weight).map(([value]) => ({
            personId,
            field: name,
            value,
          }))
        : [];
    return [
      ...says("age", Object.entries(ages)),
      ...says("gender", Object.entries(genders)),
      ...says(field, own),
    ];
  });
  await db.insert(aboutAnswers).values(answers);
  const areas = plan.neighbourhoods.flatMap(({ slug, population }) => {
    const id = neighbourhoods.get(slug);
    return id ? [[id, population] as const] : [];
  });
  const { source, year } = census;
  const counted = { age: census.ages, gender: census.genders, neighbourhood: Object.fromEntries(areas) };
  await db.insert(censusFigures).values(
    Object.entries(counted).map(([about, counts]) => ({
      id: newId(),
      field: about,
      source,
      year,
      counts,
      createdAt,
    })),
  );
}

type Weights = readonly (readonly [string, number])[];
