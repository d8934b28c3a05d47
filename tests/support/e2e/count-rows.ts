import postgres from "postgres";
import { platformTables } from "@/db/harden";
import { insightTables } from "@/lib/transfer/format";

/** What is counted apart from what a form does: that it was sent, and what the search makes of all texts of a city, and its roll-ups. */
const bookkeeping = [
  "form_submissions",
  "idea_tallies",
  "due_tallies",
  "ledger_queue",
  "ledger_readers",
  "score_queue",
  "points",
  "wallets",
  "wallet_entries",
  "person_badges",
  "search_statistics",
  "search_words",
  ...insightTables,
  "visit_days",
];

/** How many rows each city table has of a city, read past the policies. */
export async function countRows(cityId: string): Promise<Record<string, number>> {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
  try {
    const tables = await owner<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
    const counted = tables
      .filter(({ name }) => !platformTables.includes(name) && !bookkeeping.includes(name))
      .map(
        ({ name }) => `select '${name}' as name, count(*)::int as count from "${name}" where city_id = $1`,
      );
    const rows = await owner.unsafe<{ name: string; count: number }[]>(counted.join(" union all "), [cityId]);
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  } finally {
    await owner.end();
  }
}

/** What was added or taken between two counts. */
export function difference(before: Record<string, number>, after: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(after)
      .sort()
      .map(([table, count]) => [table, count - (before[table] ?? 0)] as const)
      .filter(([, change]) => change !== 0),
  );
}
