import { newId } from "@/lib/base/ids";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Choice, offered } from "./question";

/** One choice a line, as staff write them. */
export function linesOf(choices: readonly Choice[], locale: Locale): string {
  return offered(choices)
    .map(({ label }) => label[locale] ?? "")
    .join("\n")
    .replace(/\n+$/, "");
}

/**
 * The choices that these lines mean beside those stored. A line that says what a choice said before is that choice,
 * wherever it stands now; another in the same place is the choice in other words. What has no line any more is
 * offered no more, and stays for those who chose it. Other languages follow the main one line by line.
 */
export function choicesFrom(
  stored: readonly Choice[],
  given: Localized,
  { main, locales }: { main: Locale; locales: readonly Locale[] },
): Choice[] {
  const lines = splitLines(given[main] ?? "").filter((line) => line !== "");
  const before = offered(stored);
  const named = (line: string) => stored.find(({ label }) => label[main] === line);
  const taken = new Set(lines.flatMap((line) => named(line)?.id ?? []));
  const choices = lines.map((line, index): Choice => {
    const inPlace = before[index];
    const known = named(line) ?? (inPlace && !taken.has(inPlace.id) ? inPlace : undefined);
    if (known) taken.add(known.id);
    const label: Localized = { ...known?.label, [main]: line };
    for (const locale of locales) {
      if (locale === main) continue;
      const words = splitLines(given[locale] ?? "")[index];
      if (words) label[locale] = words;
      else delete label[locale];
    }
    return { id: known?.id ?? newId(), label };
  });
  const gone = stored.filter(({ id }) => !taken.has(id)).map((choice) => ({ ...choice, archived: true }));
  return [...choices, ...gone];
}

function splitLines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}
