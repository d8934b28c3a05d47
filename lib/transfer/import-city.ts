import { eq, gt, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { type CityTableShape, cityTables } from "@/db/city-tables";
import { ideas } from "@/db/schema/ideas";
import { cities } from "@/db/schema/platform";
import { type CityDb, withCity, withPlatform } from "@/db/with-city";
import { ClearError } from "@/lib/base/clear-error";
import { newId } from "@/lib/base/ids";
import { storeBytes } from "@/lib/files/store";
import { indexIdeas } from "@/lib/ideas/search/indexing";
import {
  type End,
  endLine,
  fileLine,
  type Head,
  headLine,
  leftBehind,
  rowsLine,
} from "@/lib/transfer/format";

export interface Imported extends End {
  readonly cityId: string;
  readonly slug: string;
}

/**
 * Makes the city that the lines describe, whole or not at all: same people, codes, counts and pages. It keeps its id
 * unless a city of that id is here already.
 * @param wanted another subdomain than the one it had
 * @throws ClearError for a torn or foreign file, or a subdomain that is taken
 */
export async function importLines(
  lines: AsyncIterable<string>,
  wanted: string | undefined,
  told: (what: string, done: number) => void = () => {},
): Promise<Imported> {
  const reader = lines[Symbol.asyncIterator]();
  const head = parse(headLine, (await reader.next()).value, 1);
  const slug = wanted ?? head.city.slug;
  const cityId = await idFor(head, slug);
  const result = await withCity(cityId, async (db) => {
    await db.execute(sql`select set_config('idle_in_transaction_session_timeout', '10min', true)`);
    await addCity(db, head, cityId, slug);
    const tables = new Map((await cityTables(db)).map((table) => [table.name, table]));
    refuseNewer(head, tables);
    const isCopy = cityId !== head.city.id;
    const skip = new Set(isCopy ? [...leftBehind, ownTerms] : leftBehind);
    const end = await readBody(db, { cityId, reader, tables, told, skip });
    if (isCopy) await indexAll(db);
    return end;
  });
  return { ...result, cityId, slug };
}

async function idFor({ city }: Head, slug: string): Promise<string> {
  const rows = await withPlatform((db) =>
    db
      .select({ id: cities.id, slug: cities.slug })
      .from(cities)
      .where(or(eq(cities.slug, slug), eq(cities.id, city.id))),
  );
  if (rows.some((row) => row.slug === slug)) {
    throw new ClearError(
      `There is a city “${slug}” already. Give another name: npm run city -- import NAME FILE`,
    );
  }
  return rows.length > 0 ? newId() : city.id;
}

async function addCity(db: CityDb, { city }: Head, id: string, slug: string): Promise<void> {
  await db.insert(cities).values({
    id,
    slug,
    name: city.name,
    state: city.state,
    defaultLocale: city.default_locale,
    locales: city.locales,
    timeZone: city.time_zone,
    brandColor: city.brand_color,
    listed: city.listed,
    createdAt: new Date(city.created_at),
    suspendedAt: city.state === "suspended" ? new Date() : null,
  });
}

/** What this version has no place for would be lost without a word. */
function refuseNewer(head: Head, tables: ReadonlyMap<string, CityTableShape>): void {
  for (const [name, columns] of Object.entries(head.tables)) {
    const known = tables.get(name);
    const strange = known ? columns.find((column) => !known.columns.includes(column)) : name;
    if (strange) {
      throw new ClearError(
        `The file comes from a newer version of Cityloop (it has “${strange}”). Bring this one up to date first.`,
      );
    }
  }
}

interface Body {
  readonly cityId: string;
  readonly reader: AsyncIterator<string>;
  readonly tables: ReadonlyMap<string, CityTableShape>;
  readonly told: (what: string, done: number) => void;
  /**
   * Tables whose rows are counted but not taken. A version that runs beside this one on the same tables writes what
   * it does not know into its files: tallies, say, which the database would then add up a second time.
   */
  readonly skip: ReadonlySet<string>;
}

/** What ideas are found by is only good in the city that made it; a copy makes its own. */
const ownTerms = "idea_terms";

async function indexAll(db: CityDb): Promise<void> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await db
      .select({ id: ideas.id })
      .from(ideas)
      .where(gt(ideas.id, after))
      .orderBy(ideas.id)
      .limit(300);
    await indexIdeas(
      db,
      rows.map(({ id }) => id),
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function readBody(db: CityDb, { cityId, reader, tables, told, skip }: Body): Promise<End> {
  const seen: End = { rows: {}, files: 0 };
  for (let line = 2; ; line++) {
    const next = await reader.next();
    if (next.done) throw new ClearError("The file ends too early: it was cut off. Nothing was imported.");
    const text = next.value;
    if (text.startsWith('{"table":')) {
      const { table, rows } = parse(rowsLine, text, line);
      const shape = tables.get(table);
      if (!shape) throw new ClearError(`Line ${line} names a table that no city has: ${table}.`);
      if (!skip.has(table)) await insertRows(db, shape, rows);
      seen.rows[table] = (seen.rows[table] ?? 0) + rows.length;
      told(table, seen.rows[table]);
    } else if (text.startsWith('{"file":')) {
      const { file, bytes } = parse(fileLine, text, line);
      const stored = await storeBytes(cityId, Buffer.from(bytes, "base64"));
      if (stored !== file)
        throw new ClearError(
          `Line ${line} holds a file that is not what it says it is. Nothing was imported.`,
        );
      seen.files++;
      told("files", seen.files);
    } else {
      const { end } = parse(endLine, text, line);
      checkWhole(end, seen);
      return end;
    }
  }
}

/** The table's own types read the values; columns that the file lacks get their defaults. */
async function insertRows(
  db: CityDb,
  table: CityTableShape,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = table.columns.filter((column) => column in first);
  const names = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const name = sql.identifier(table.name);
  await db.execute(sql`insert into ${name} (${names})
    select ${names} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::text::jsonb)`);
}

function checkWhole(end: End, seen: End): void {
  const short = Object.entries(end.rows).find(([table, count]) => count !== (seen.rows[table] ?? 0));
  if (short || end.files !== seen.files) {
    throw new ClearError(
      `The file is damaged: ${short ? `rows of ${short[0]}` : "files"} are missing. Nothing was imported.`,
    );
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, line: unknown, number: number): z.output<Schema> {
  const read = schema.safeParse(attempt(() => JSON.parse(String(line))));
  if (read.success) return read.data;
  throw new ClearError(
    number === 1
      ? "This is not a city's file as `npm run city -- export` writes it."
      : `Line ${number} of the file is damaged. Nothing was imported.`,
  );
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
