import { breathe } from "@/lib/base/breathe";
import { clustersOf } from "./clusters";
import type { Heard } from "./hear";
import { countTerms, type Phrase, phrasesOf } from "./phrases";
import { type Quote, quotesOf } from "./quotes";
import type { Contribution } from "./sample";
import { runsOf } from "./tokens";
import { type Vector, vectorsOf } from "./vectors";
import { type Who, whoOf } from "./who";

/** What several people say in their own words. */
export type Theme = {
  /** The most typical contribution, by which the theme is known as long as nothing new comes. */
  key: string;
  label: string[];
  ideas: number;
  comments: number;
  who: Who;
  quotes: Quote[];
  for: { count: number; quote: Quote | null };
  against: { count: number; quote: Quote | null };
  /** The most typical first. */
  contributions: Contribution[];
};

export const mostThemes = 12;
/** Fewer contributions are no theme. */
const least = 5;
/** A comment that says less than this many words of its own answers its idea and has no subject itself. */
const leastWords = 10;
/** So many of a theme, the most typical ones, are looked through for a quote. */
const lookedAt = 12;

/** The largest themes, and how many contributions are in any. */
export async function themesOf(heard: Heard): Promise<Theme[]> {
  const clusters = await clustersOf(await subjects(heard), least);
  const counts = new Uint32Array(heard.terms.size);
  for (const [term, count] of countTerms(heard.own)) counts[term] = count;
  const themes: Theme[] = [];
  for (const { middle, members } of clusters.slice(0, mostThemes)) {
    await breathe();
    const here = members.map((member) => heard.own[member] ?? []);
    const least = Math.max(3, members.length / 5);
    const label = phrasesOf({ terms: heard.terms, all: heard.own, counts }, here, {
      atMost: 3,
      least,
      apart: true,
    });
    const contributions = members.flatMap((member) => heard.here[member] ?? []);
    themes.push(themeOf(heard, middle, label, contributions));
  }
  return themes;
}

async function subjects({ here, texts, terms }: Heard): Promise<Vector[]> {
  const own = texts.slice(0, here.length);
  return (await vectorsOf(own, terms.size)).map((vector, at) => {
    const words = new Set(own[at]?.terms.flatMap((term) => terms.wordsOf(term)));
    return here[at]?.kind === "comment" && words.size < leastWords ? new Map() : vector;
  });
}

function themeOf(heard: Heard, middle: Vector, label: Phrase[], contributions: Contribution[]): Theme {
  const quoted = (sources: Contribution[], atMost: number) =>
    quotesOf(sources, middle, ({ locale }, sentence) => heard.terms.of(runsOf(sentence), locale), atMost);
  const about = new Set(contributions.filter(({ kind }) => kind === "idea").map(({ id }) => id));
  const members = new Set(contributions.map(({ id }) => id));
  const said = heard.here.filter(
    ({ kind, ideaId, id }) => kind === "comment" && (about.has(ideaId) || members.has(id)),
  );
  const side = (stance: "for" | "against") => {
    const own = said.filter((comment) => comment.stance === stance);
    return { count: own.length, quote: quoted(own.slice(0, 4 * lookedAt), 1)[0] ?? null };
  };
  const [first] = contributions;
  return {
    key: first ? `${first.kind}-${first.id}` : "",
    label: label.map(({ words }) => words),
    ideas: about.size,
    comments: contributions.length - about.size,
    who: whoOf(contributions),
    quotes: quoted(contributions.slice(0, lookedAt), 3),
    for: side("for"),
    against: side("against"),
    contributions,
  };
}
