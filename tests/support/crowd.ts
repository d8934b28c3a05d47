import { insertMany } from "@/db/insert-many";
import { people } from "@/db/schema/people";
import { UnavailableError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";

/** So many people in one go. */
export async function crowd(here: TestCity, count: number): Promise<Person[]> {
  const model = await here.person();
  const ids = Array.from({ length: count }, () => newId());
  await here.run((db) =>
    insertMany(
      db,
      people,
      ids.map((id) => ({
        ...{ id, email: `${id}@example.org`, firstName: "Ida", lastName: `Number ${id}` },
        ...{ role: "citizen", locale: "en" },
      })),
    ),
  );
  return ids.map((id) => ({ ...model, id }));
}

/** Whoever is told that everything is busy presses again. */
export async function untilTaken<Result>(press: () => Promise<Result>): Promise<Result> {
  try {
    return await press();
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    return untilTaken(press);
  }
}
