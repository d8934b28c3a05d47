import { breathe } from "@/lib/base/breathe";
import type { Heard } from "./hear";
import { distinct, frequent, type Phrase, phrasesOf, standingOut } from "./phrases";
import type { Contribution } from "./sample";
import { runsOf } from "./tokens";

const mostPhrases = 30;

/** Words and phrases that stand out; with nothing to compare with those that a topic has more than the others. */
export async function phrasesHeard(heard: Heard): Promise<Phrase[]> {
  const { here, own, against } = heard;
  const wanted = { atMost: mostPhrases, least: Math.max(3, Math.min(5, here.length / 10)) };
  if (against !== "nothing") return phrasesOf(heard, own, wanted);
  const topics = Map.groupBy(own.keys(), (at) => here[at]?.topicId ?? null);
  if (topics.size < 3) return frequent(heard, wanted);
  const best = new Map<number, Phrase>();
  for (const [topic, members] of topics) {
    await breathe();
    if (topic === null) continue;
    const inside = members.map((at) => own[at] ?? []);
    for (const phrase of standingOut(heard, inside, wanted.least)) {
      if (phrase.score > (best.get(phrase.term)?.score ?? 0)) best.set(phrase.term, phrase);
    }
  }
  return distinct(heard.terms, [...best.values()], wanted).map(({ here, there, ...phrase }) => {
    return { ...phrase, here: here + there, there: 0, times: null };
  });
}

/** The contributions that have these words in this order, whatever their endings. */
export function havingWords({ here, own, terms }: Heard, words: string): Contribution[] {
  const [run] = runsOf(words);
  if (!run) return [];
  const numbers = new Set(
    [...new Set(here.map(({ locale }) => locale))].map((locale) => terms.find(run, locale)),
  );
  return here.filter((_, at) => own[at]?.some((term) => numbers.has(term)));
}
