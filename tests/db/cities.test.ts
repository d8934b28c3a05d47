import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "@/db/schema/people";
import { cityBySlug } from "@/lib/cities/resolve";
import { readActor } from "@/lib/people/session";
import { createTestCity } from "@/tests/support/city";

test("a new city answers at its subdomain and has a board, a superadmin and nobody else", async () => {
  const { city, run, superadminEmail } = await createTestCity();
  expect(await cityBySlug(city.slug)).toEqual(city);
  expect(city.primaryHost).toBe(`${city.slug}.localhost`);
  const residents = await run((db) => db.select({ email: people.email, role: people.role }).from(people));
  expect(residents).toEqual([{ email: superadminEmail, role: "superadmin" }]);
});

test("a session signs its person in, in this city and in no other", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const person = await here.person({ role: "moderator" });
  const token = await here.session(person);
  expect(await here.run((db) => readActor(db, token))).toEqual({
    ...person,
    hasNews: false,
    leads: [],
    moderates: [],
  });
  expect(await elsewhere.run((db) => readActor(db, token))).toEqual(elsewhere.visitor());
});

test("one city's rows cannot be found from another, even by their id", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const { id } = await here.person();
  const find = (run: typeof here.run) =>
    run((db) => db.select({ id: people.id }).from(people).where(eq(people.id, id)));
  expect(await find(here.run)).toHaveLength(1);
  expect(await find(elsewhere.run)).toHaveLength(0);
});
