import type { Shown } from "@/lib/cities/editing";
import { listLanguages, wordEffects } from "./input";
import type { WordLists } from "./queries";

/** The lists as their form shows them, one word a line. */
export function wordListsShown(lists: WordLists): Shown {
  const fields = wordEffects.flatMap((effect) =>
    listLanguages.map((language) => [`${effect}.${language}`, (lists[effect][language] ?? []).join("\n")]),
  );
  return Object.fromEntries(fields);
}
