import { eq } from "drizzle-orm";
import { settings } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { loadSettings } from "@/lib/cities/settings";
import { submitIdea } from "@/lib/ideas/commands";
import { submitIdeaInput } from "@/lib/ideas/input";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";

type Options = { author?: Person; title?: string; text?: string; project?: string; activity?: string };

/** An idea as a citizen posts it. */
export async function postIdea(here: TestCity, options: Options = {}) {
  const author = options.author ?? (await here.person({ firstName: "Ines", lastName: "Author" }));
  const posted = await here.run(async (db) =>
    submitIdea(
      { db, actor: author, city: here.city, settings: await loadSettings(db) },
      submitIdeaInput.parse({
        title: options.title ?? "A bench under the lime tree",
        text: options.text ?? "There is shade, there are birds, and there is nowhere to sit.",
        project: options.project,
        activity: options.activity,
      }),
    ),
  );
  return { ...posted, author };
}

export async function readIdea(here: TestCity, id: string) {
  const [idea] = await here.run((db) => db.select().from(ideas).where(eq(ideas.id, id)));
  if (!idea) throw new Error("the idea is gone");
  return idea;
}

export async function changeIdea(here: TestCity, id: string, values: Partial<typeof ideas.$inferInsert>) {
  await here.run((db) => db.update(ideas).set(values).where(eq(ideas.id, id)));
}

export async function changeSettings(here: TestCity, values: Partial<typeof settings.$inferInsert>) {
  await here.run((db) => db.update(settings).set(values));
}

/** What a command of a city's own rules needs beside the database and the actor. */
export async function within<Result>(
  here: TestCity,
  actor: Person,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  return here.run(async (db) => work({ db, actor, city: here.city, settings: await loadSettings(db) }));
}

type Context = {
  db: Parameters<Parameters<TestCity["run"]>[0]>[0];
  actor: Person;
  city: TestCity["city"];
  settings: Awaited<ReturnType<typeof loadSettings>>;
};
