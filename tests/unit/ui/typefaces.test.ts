import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Tailwind's names for weights that the typefaces were cut free of (app/typefaces/README.md). */
const cutWords = /\bfont-(?:thin|extralight|light|extrabold|black)\b/;
const weight = /font-?weight["']?: ?["']?(\d{3})/gi;

test("no style asks for a weight that was cut out of the typefaces", () => {
  const found = ["app", "lib"].flatMap(styles).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const outside = [...text.matchAll(weight)].filter(
      ([, value]) => Number(value) < 400 || Number(value) > 700,
    );
    return [...outside.map(([words]) => words), ...(cutWords.exec(text) ?? [])].map(
      (words) => `${file}: ${words}`,
    );
  });
  expect(found).toEqual([]);
});

function styles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:css|tsx?)$/.test(file))
    .map((file) => join(folder, file));
}
