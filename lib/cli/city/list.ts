import { and, asc, eq, sql } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { cities } from "@/db/schema/platform";
import { withCity, withPlatform } from "@/db/with-city";
import { env } from "@/lib/base/env";
import { originOf } from "@/lib/base/host";
import { cityById } from "@/lib/cities/resolve";
import { argumentsOf, type CityCommand } from "@/lib/cli/city/command";

const usage = "npm run city -- list\n\nShows every city with its address, state and size.";

export const listCommand: CityCommand = {
  summary: "show the cities that there are",
  usage,
  parse: (args) => argumentsOf(args, { usage, words: [0, 0], options: {} }),
  run: list,
};

async function list(): Promise<void> {
  const rows = await withPlatform((db) =>
    db.select({ id: cities.id }).from(cities).where(eq(cities.kind, "city")).orderBy(asc(cities.slug)),
  );
  if (rows.length === 0)
    console.log("There is no city yet: npm run city -- create SLUG --name “…” makes one.");
  for (const { id } of rows) {
    const city = await cityById(id);
    if (!city) continue;
    const size = await withCity(id, async (db) => ({
      ideas: await db.$count(ideas, eq(ideas.visibility, "public")),
      comments: await db.$count(comments, eq(comments.visibility, "public")),
      people: await db.$count(people, and(sql`deleted_at is null`)),
    }));
    const sizes = `${size.ideas} ideas, ${size.comments} comments, ${size.people} people`;
    const state = city.state === "live" ? "" : `  (${city.state.replace("_", " ")})`;
    console.log(
      `${city.slug.padEnd(20)} ${city.name.padEnd(28)} ${originOf(city.primaryHost, env().PLATFORM_ORIGIN)}  ${sizes}${state}`,
    );
  }
}
