import { open } from "node:fs/promises";
import { z } from "zod";
import { type CityDb, withCity } from "@/db/with-city";
import { ClearError } from "@/lib/base/clear-error";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { type Arguments, argumentsOf, type CityCommand } from "@/lib/cli/city/command";
import { requireCity } from "@/lib/cli/city/platform";
import { fold } from "@/lib/ideas/search/fold";
import { type SimilarIdea, similarIdeas } from "@/lib/ideas/similar/similar-ideas";

const usage = `npm run city -- similar SLUG --title TITLE --text TEXT [options]

Shows the ten ideas of the city that are nearest to what is given, in whatever language, the nearest first.

  --title TITLE      the title
  --text TEXT        the text; either may be missing
  --address ADDRESS  where it is about, in words
  --lat N --lng N    the same in degrees
  --topic TOPIC      the name or the address part of one of the city's topics
  --json             one JSON array of { id, originalId, code, title, score, … }
  --batch FILE       many at once: a line of JSON each, { "title", "text", "lat", … }; answers in the same order`;

export const similarCommand: CityCommand = {
  summary: "show the ideas that are most like a text",
  usage,
  parse: (args) =>
    argumentsOf(args, {
      usage,
      words: [1, 1],
      options: {
        title: "text",
        text: "text",
        address: "text",
        lat: "text",
        lng: "text",
        topic: "text",
        batch: "text",
        json: "switch",
      },
    }),
  run: similar,
};

async function similar(args: Arguments): Promise<void> {
  const { id } = await requireCity(args.words[0] ?? "");
  const batch = args.text("batch");
  for await (const asked of batch === undefined ? [askedBy(args)] : questionsOf(batch)) {
    const found = await withCity(id, (db) => answer(db, asked));
    console.log(args.has("json") ? JSON.stringify(found, null, batch === undefined ? 2 : 0) : inWords(found));
  }
}

const degrees = (most: number) => z.coerce.number().min(-most).max(most);
const question = z.object({
  title: z.string().default(""),
  text: z.string().default(""),
  address: z.string().default(""),
  lat: degrees(90).nullish(),
  lng: degrees(180).nullish(),
  topic: z.string().nullish(),
});
type Question = z.infer<typeof question>;

function askedBy(args: Arguments): Question {
  const names = ["title", "text", "address", "lat", "lng", "topic"] as const;
  return checked(Object.fromEntries(names.map((name) => [name, args.text(name)])), "The command");
}

async function* questionsOf(file: string): AsyncGenerator<Question> {
  const handle = await open(file).catch((cause: Error) => {
    throw new ClearError(`${file} cannot be read: ${cause.message}`, { cause });
  });
  let number = 0;
  for await (const line of handle.readLines()) {
    number += 1;
    if (line.trim()) yield checked(parsed(line, `Line ${number}`), `Line ${number}`);
  }
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ClearError(`${where} of the file is not JSON.`);
  }
}

function checked(value: unknown, where: string): Question {
  const read = question.safeParse(value);
  const problem = read.error?.issues[0];
  if (!read.data)
    throw new ClearError(`${where}: ${problem?.path.join(".") ?? ""} ${problem?.message ?? ""}`);
  if (!`${read.data.title}${read.data.text}`.trim())
    throw new ClearError(`${where}: give a title, a text, or both.\n\n${usage}`);
  return read.data;
}

async function answer(db: CityDb, { lat, lng, topic, ...writing }: Question) {
  const place = typeof lat === "number" && typeof lng === "number" ? { lat, lng } : null;
  const topicId = topic ? await topicNamed(db, topic) : null;
  const found = await similarIdeas(db, { ...writing, place, topicId });
  return found.map(({ originId, ...idea }) => ({ ...idea, originalId: originId }));
}

/** A topic that the city does not have helps nothing and harms nothing. */
async function topicNamed(db: CityDb, wanted: string): Promise<string | null> {
  const { topics } = await loadTaxonomy(db);
  const names = ({ slug, name }: (typeof topics)[number]) => [slug, ...Object.values(name)];
  return topics.find((topic) => names(topic).some((name) => fold(name) === fold(wanted)))?.id ?? null;
}

function inWords(found: (Omit<SimilarIdea, "originId"> & { originalId: string | null })[]): string {
  if (found.length === 0) return "No idea of the city is like it.";
  return found
    .map(({ score, title, originalId, words, distance }) => {
      const from = originalId === null ? "" : ` [${originalId}]`;
      const why = [words.join(", "), distance === null ? "" : `${distance} m away`]
        .filter(Boolean)
        .join("; ");
      return `${score.toFixed(3)}  ${title}${from}\n       ${why}`;
    })
    .join("\n");
}
