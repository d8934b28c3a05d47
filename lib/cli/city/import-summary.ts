import { env } from "@/lib/base/env";
import { originOf } from "@/lib/base/host";
import type { City } from "@/lib/cities/resolve";
import type { ImportResult } from "@/lib/imports/commands";
import { nothing } from "@/lib/imports/reading/dialect";
import type { ImportPlan, PlannedFile } from "@/lib/imports/running/plan";
import type { KindCounts } from "@/lib/imports/running/report";

/** What was found in the files, so that a wrong guess is seen before it does anything. */
export function describePlan({ ideas, comments }: ImportPlan): string {
  return [describeFile(ideas, "ideas"), ...(comments ? [describeFile(comments, "comments")] : [])].join(
    "\n\n",
  );
}

export function describeResult(
  { counts, source }: ImportResult,
  plan: ImportPlan,
  city: City,
  dryRun: boolean,
): string {
  const lines = [
    dryRun
      ? `\nDry run: nothing was changed in ${city.name}.`
      : `\nImported into ${city.name} as “${source}”.`,
  ];
  lines.push("", table("", headings), row("Ideas", counts.ideas));
  if (plan.comments) lines.push(row("Comments", counts.comments));
  lines.push("");
  if (plan.comments) {
    const { rows, refused, repeats, replies, orphans } = counts.comments;
    const taken = rows - refused - repeats;
    lines.push(
      `${number(taken - replies)} first comments, ${number(replies)} replies; ${number(orphans)} of the first ones answered a comment that is not there.`,
    );
  }
  if (counts.located > 0) {
    lines.push(
      `${number(counts.located)} ideas have a place, ${number(counts.inShapes)} of them inside of a neighbourhood's shape.`,
    );
  }
  if (counts.topics + counts.neighbourhoods > 0) {
    const verb = dryRun ? "would be made" : "were made";
    lines.push(
      `${number(counts.topics)} topics and ${number(counts.neighbourhoods)} neighbourhoods ${verb}.`,
    );
  }
  if (counts.kept > 0) lines.push(`${number(counts.kept)} changed here since and kept their words.`);
  if (!dryRun) lines.push(`See them: ${originOf(city.primaryHost, env().PLATFORM_ORIGIN)}`);
  return lines.join("\n");
}

const headings = ["rows", "new", "changed", "unchanged", "repeats", "refused"];

function row(title: string, { rows, added, changed, unchanged, repeats, refused }: KindCounts): string {
  return table(title, [rows, added, changed, unchanged, repeats, refused].map(number));
}

function table(title: string, cells: readonly string[]): string {
  return `  ${title.padEnd(10)}${cells.map((cell) => cell.padStart(11)).join("")}`;
}

function describeFile(
  { table: file, mapping, mappedBy, profile }: PlannedFile<string>,
  what: string,
): string {
  const read = Object.entries(mapping);
  const used = new Set(read.flatMap(([, columns]) => columns ?? []));
  const unused = file.columns.filter((column) => !used.has(column));
  const layout =
    file.delimiter === null
      ? file.format.toUpperCase()
      : file.delimiter === nothing
        ? "one column"
        : `separated by ${delimiters[file.delimiter] ?? file.delimiter}`;
  const by = { hand: "as given", memory: "remembered from an earlier import", guess: "guessed" }[mappedBy];
  return [
    `${file.name}: ${number(profile.rows)} rows of ${what}, ${file.encoding}, ${layout}`,
    `  columns (${by}): ${read.map(([key, columns]) => `${key}=${(columns ?? []).map(shown).join("+")}`).join(", ")}`,
    ...(unused.length > 0 ? [`  not used: ${unused.map(shown).join(", ")}`] : []),
    ...(file.damaged > 0 ? [`  ${number(file.damaged)} signs in it are broken and were left out`] : []),
    ...(profile.dateUnsure
      ? ["  its dates could be day/month or month/day; read as day/month (--dates mdy changes that)"]
      : []),
    ...(profile.swapped ? ["  latitude and longitude are exchanged in it; put right"] : []),
  ].join("\n");
}

const delimiters: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };

function shown(column: string): string {
  return column === "" ? "(the column without a name)" : column;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
