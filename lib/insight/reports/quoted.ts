import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { findQuote, type Quote } from "@/lib/insight/voices/quotes";
import type { PublishedPart, QuoteRef } from "./parts";

/** Quotes by their mark, as far as everybody can still read them where they stand. */
export type Quoted = Map<string, Quote>;

/** Reads the quoted sentences where they stand: what was hidden, taken back or written anew is not among them. */
export async function readQuoted(db: CityDb, parts: PublishedPart[]): Promise<Quoted> {
  const refs = parts.flatMap(refsOf);
  if (refs.length === 0) return new Map();
  const ids = JSON.stringify([...new Set(refs.map(({ id }) => id))]);
  const wanted = sql`(select value::uuid from jsonb_array_elements_text(${ids}::text::jsonb))`;
  const rows = await db.execute<{
    kind: "idea" | "comment";
    id: string;
    code: string;
    slug: string;
    text: string;
  }>(sql`
    select 'idea' as kind, id, code, slug, text from ideas where visibility = 'public' and id in ${wanted}
    union all
    select 'comment', c.id, i.code, i.slug, c.text
    from comments c join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
    where c.visibility = 'public' and i.visibility = 'public' and c.id in ${wanted}`);
  const quoted: Quoted = new Map();
  for (const { kind, id, mark } of refs) {
    const source = rows.find((row) => row.kind === kind && row.id === id);
    const words = source ? findQuote(source.text, mark) : null;
    if (source && words) quoted.set(mark, { kind, id, code: source.code, slug: source.slug, words, mark });
  }
  return quoted;
}

function refsOf(part: PublishedPart): QuoteRef[] {
  if (part.kind === "quote") return [part.quote];
  return part.kind === "theme" ? part.theme.quotes : [];
}
