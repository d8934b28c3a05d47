import { closeDatabase } from "@/db/client";
import { plantPlatform } from "@/db/seed/platform";
import { stopJobs } from "@/lib/jobs/boss";
import { createTestCity } from "@/tests/support/city";
import { addIdeas } from "@/tests/support/many-ideas";

/** A city with so many people and ideas, on the database that the environment names; printed as JSON. */
const [people = 10, ideas = 10] = process.argv.slice(2).map(Number);
await plantPlatform();
const city = await createTestCity();
const titles = Array.from({ length: ideas }, (_, index) => ({ title: `Idea number ${index}` }));
const ideaIds = await addIdeas(city, titles);
const sessions = [];
for (let number = 0; number < people; number++) {
  const person = await city.person({ firstName: `Nr ${number}` });
  sessions.push({ personId: person.id, session: await city.session(person) });
}
const superadmin = await city.session(await city.superadmin());
await stopJobs();
await closeDatabase();
const { id: cityId, city: known, host } = city;
const town = JSON.stringify({ cityId, slug: known.slug, host, ideaIds, sessions, superadmin });
// Whoever reads it may be slow, and leaving would cut it off.
await new Promise((written) => process.stdout.write(town, written));
process.exit();
