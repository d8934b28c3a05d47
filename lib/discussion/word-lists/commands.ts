import { wordLists } from "@/db/schema/moderation";
import type { CityDb } from "@/db/with-city";
import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { listLanguages, type WordListsInput, wordEffects } from "./input";
import { readWordLists, type WordLists } from "./queries";
import { wordListsShown } from "./shown";

/** The city's lists as they are from now on. What was posted before stays as it is. */
export async function changeWordLists({ db, actor, city }: Context, input: WordListsInput): Promise<Edited> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  const stored = await readWordLists(db);
  // Lists of languages that the city does not offer now are not in the form: they may be wanted again.
  const wanted: WordLists = {
    wait: { ...stored.wait, ...input.wait },
    flag: { ...stored.flag, ...input.flag },
  };
  const conflict = await findConflict(db, {
    version: input.version,
    now: wordListsShown(stored),
    wanted: wordListsShown(wanted),
    event: { verb: "city.settingsChanged", section: "wordLists" },
  });
  if (conflict) return { ok: false, conflict };
  await keepLists(db, wanted);
  await recordEvent({ db, actor }, settingsChanged(city, "wordLists"));
  return { ok: true };
}

async function keepLists(db: CityDb, lists: WordLists): Promise<void> {
  const rows = wordEffects.flatMap((effect) =>
    listLanguages.map((locale) => ({ effect, locale, words: lists[effect][locale] ?? [] })),
  );
  const filled = rows.filter(({ words }) => words.length > 0);
  await db.delete(wordLists);
  if (filled.length > 0) await db.insert(wordLists).values(filled);
}
