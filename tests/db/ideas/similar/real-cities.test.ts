import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { similarIdeas } from "@/lib/ideas/similar/similar-ideas";
import { createTestCity } from "@/tests/support/city";
import { addIdeas, type Row } from "@/tests/support/many-ideas";

const folder = join(process.env.CITYLOOP_DATA ?? "../shared/data", "ideas");

type Source = { file: string; delimiter: string; read: (row: Record<string, string>) => Row };
const sources: Source[] = [
  {
    file: "valladolid-2026.csv",
    delimiter: ",",
    read: (row) => ({ title: row.title ?? "", text: row.description }),
  },
  {
    file: "bonn-cologne-moers-cycling-2017.csv",
    delimiter: ";",
    read: (row) => ({ title: row.Titel ?? "", text: row.Text }),
  },
  {
    file: "better-reykjavik.csv",
    delimiter: "\t",
    read: (row) => ({ title: (row.texti ?? "").slice(0, 60), text: row.texti }),
  },
];

const ASKED = 60;

describe.each(sources)("the ideas of $file", ({ file, delimiter, read }) => {
  const path = join(folder, file);

  it.skipIf(!existsSync(path))(
    "are found by half of their words in any order, some of them mistyped",
    async () => {
      const rows: Record<string, string>[] = parse(readFileSync(path), {
        columns: true,
        bom: true,
        delimiter,
        quote: delimiter === "\t" ? null : '"',
      });
      const ideas = rows.map(read).slice(0, 1_000);
      const here = await createTestCity();
      const ids = await addIdeas(here, ideas);
      const random = generator(7);
      const long = ids.filter((_, at) => words(ideas[at]).length >= 20);
      let found = 0;
      for (let asked = 0; asked < ASKED; asked++) {
        const id = long[Math.floor(random() * long.length)] ?? "";
        const half = shuffled(words(ideas[ids.indexOf(id)]), random);
        const text = half
          .slice(0, half.length / 2)
          .map((word) => mistyped(word, random))
          .join(" ");
        const nearest = await here.run((db) => similarIdeas(db, { title: "", text }));
        if (nearest.some((idea) => idea.id === id)) found++;
      }
      expect(found / ASKED).toBeGreaterThanOrEqual(0.97);
    },
    300_000,
  );
});

function words(idea: Row | undefined): string[] {
  return `${idea?.title} ${idea?.text}`.split(/\s+/).filter(Boolean);
}

/** Every tenth longer word loses a letter. */
function mistyped(word: string, random: () => number): string {
  if (word.length < 5 || random() > 0.1) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** The same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
