import type { CityDb } from "@/db/with-city";
import { breathe } from "@/lib/base/breathe";
import type { Locale } from "@/lib/base/locales";
import { addDays, type Days } from "@/lib/insight/period";
import { withFillers } from "./fillers";
import { countTerms, type Texts } from "./phrases";
import { type Contribution, readContributions } from "./sample";
import { stemWords } from "./stems";
import { Terms, type Written } from "./terms";
import { runsOf } from "./tokens";

export type Asked = {
  days: Days;
  timeZone: string;
  topicId?: string | null;
  neighbourhoodId?: string | null;
};

/** What phrases are compared with: what was written before, the rest of the same days, or nothing. */
export type Against = "earlier" | "rest" | "nothing";

/** What was written, read word by word. The first of `texts` are those of `here`. */
export type Heard = Texts & {
  here: Contribution[];
  /** The terms of `here`. */
  own: number[][];
  texts: { terms: number[]; inTitle: Set<number> }[];
  against: Against;
};

/** Queries in a short transaction each: what lies between takes a while and holds none. */
type Reading = <T>(run: (db: CityDb) => Promise<T>) => Promise<T>;

/** A comparison with fewer is chance. */
const enough = 50;

/** Reads what everybody can see of these days, and what it is compared with. */
export async function hear(read: Reading, asked: Asked): Promise<Heard> {
  const { here, there, against } = await read((db) => gather(db, asked));
  const all = [...here, ...there];
  const written: Written[] = [];
  for (const { kind, title, text, locale } of all) {
    await breathe();
    written.push({ locale, title: kind === "idea" ? runsOf(title) : [], text: runsOf(text) });
  }
  const terms = new Terms(withFillers(await read((db) => stemWords(db, wordsOf(written))), written));
  for (const one of written) {
    await breathe();
    terms.meet(one);
  }
  const texts: Heard["texts"] = [];
  for (const { locale, title, text } of written) {
    await breathe();
    const inTitle = terms.of(title, locale);
    texts.push({ terms: [...new Set([...inTitle, ...terms.of(text, locale)])], inTitle });
  }
  const known = texts.map((one) => one.terms);
  const counts = new Uint32Array(terms.size);
  for (const [term, count] of countTerms(known)) counts[term] = count;
  return { terms, all: known, counts, here, own: known.slice(0, here.length), texts, against };
}

async function gather(db: CityDb, { days, timeZone, topicId, neighbourhoodId }: Asked) {
  const found = await readContributions(db, days, timeZone);
  if (topicId || neighbourhoodId) {
    const asked = (one: Contribution) =>
      (!topicId || one.topicId === topicId) && (!neighbourhoodId || one.neighbourhoodId === neighbourhoodId);
    const rest = found.filter((one) => !asked(one));
    return {
      here: found.filter(asked),
      ...(rest.length < enough ? nothing : { there: rest, against: "rest" as const }),
    };
  }
  const earlier = await readContributions(db, { from: null, to: addDays(days.from, -1) }, timeZone);
  return {
    here: found,
    ...(earlier.length < enough ? nothing : { there: earlier, against: "earlier" as const }),
  };
}

const nothing = { there: [] as Contribution[], against: "nothing" as const };

function wordsOf(written: Written[]): Map<Locale, Set<string>> {
  const words = new Map<Locale, Set<string>>();
  for (const { locale, title, text } of written) {
    const spoken = words.get(locale) ?? new Set();
    for (const run of [...title, ...text]) for (const word of run) spoken.add(word);
    words.set(locale, spoken);
  }
  return words;
}
