import { sql } from "drizzle-orm";
import { type CityTableShape, cityTables } from "@/db/city-tables";
import { type CityDb, withCitySnapshot } from "@/db/with-city";
import { readBytes } from "@/lib/files/store";
import { type End, formatVersion, leftBehind } from "@/lib/transfer/format";

/** As many as the cursor fetches at once. */
const page = 300;

export interface Exported extends End {
  /** files that a row names and the disk has lost */
  readonly missingFiles: number;
}

/**
 * The lines of a city's file, as it stands at one moment: people may go on using it meanwhile.
 * @param told is called with each table's name, for whoever shows progress
 */
export async function exportLines(
  cityId: string,
  write: (line: string) => Promise<void>,
  told: (what: string, done: number) => void = () => {},
): Promise<Exported> {
  return withCitySnapshot(cityId, async (db) => {
    const tables = (await cityTables(db)).filter(({ name }) => !leftBehind.includes(name));
    await write(await headOf(db, cityId, tables));
    const rows: Record<string, number> = {};
    for (const table of tables) {
      rows[table.name] = await writeTable(db, table, write, (done) => told(table.name, done));
    }
    const files = await writeFiles(db, cityId, write, (done) => told("files", done));
    const end: End = { rows, files: files.written };
    await write(JSON.stringify({ end }));
    return { ...end, missingFiles: files.missing };
  });
}

async function headOf(db: CityDb, cityId: string, tables: readonly CityTableShape[]): Promise<string> {
  const [row] = await db.execute<{ city: string }>(sql`
    select jsonb_build_object('id', id, 'slug', slug, 'name', name, 'state', state, 'default_locale', default_locale,
      'locales', locales, 'time_zone', time_zone, 'brand_color', brand_color, 'listed', listed,
      'created_at', created_at)::text as city
    from cities where id = ${cityId} and kind = 'city'`);
  if (!row) throw new Error("there is no such city");
  const columns = Object.fromEntries(tables.map((table) => [table.name, table.columns]));
  const exportedAt = new Date().toISOString();
  return `{"cityloop":${formatVersion},"exportedAt":"${exportedAt}","city":${row.city},"tables":${JSON.stringify(columns)}}`;
}

/** Rows go by as text, in the order of their key; nothing of a table is held but one page. */
async function writeTable(
  db: CityDb,
  table: CityTableShape,
  write: (line: string) => Promise<void>,
  told: (done: number) => void,
): Promise<number> {
  const name = sql.identifier(table.name);
  const columns = list(table.columns.map((column) => sql`t.${sql.identifier(column)}`));
  const key =
    table.key.length > 0 ? list(table.key.map((column) => sql`t.${sql.identifier(column)}`)) : sql`1`;
  const which = only[table.name] ?? sql``;
  await db.execute(sql`declare rows_of_city cursor for
    select (select to_jsonb(r) from (select ${columns}) as r)::text as row from ${name} t ${which} order by ${key}`);
  let done = 0;
  for (;;) {
    const rows = await db.execute<{ row: string }>(sql`fetch 300 from rows_of_city`);
    if (rows.length > 0)
      await write(
        `{"table":${JSON.stringify(table.name)},"rows":[${rows.map(withoutSecrets(table.name)).join(",")}]}`,
      );
    done += rows.length;
    told(done);
    if (rows.length < page) break;
  }
  await db.execute(sql`close rows_of_city`);
  return done;
}

/** What came with a survey that nobody sent yet stays behind with it. */
const sentFiles = sql`where not t.private or t.id in (
  select jsonb_path_query(a.values, '$.*.files[*].id') #>> '{}' from survey_answers a)`;

/** Of these tables not every row travels. A mail with a code opens a door; the request it belongs to stays behind, too. */
const only: Record<string, ReturnType<typeof sql>> = {
  mails: sql`where t.kind <> 'signIn'`,
  files: sentFiles,
};

/** Locked with this platform's key, or what opens a door: elsewhere it is typed in or made anew. */
const secrets: Record<string, Record<string, unknown>> = {
  identity_providers: { client_secret: "", enabled: false },
  partners: { link_hash: null, pin_hash: null },
};

function withoutSecrets(table: string): (row: { row: string }) => string {
  const blank = secrets[table];
  return ({ row }) => (blank ? JSON.stringify({ ...JSON.parse(row), ...blank }) : row);
}

async function writeFiles(
  db: CityDb,
  cityId: string,
  write: (line: string) => Promise<void>,
  told: (done: number) => void,
): Promise<{ written: number; missing: number }> {
  const rows = await db.execute<{ id: string }>(sql`select t.id from files t ${sentFiles} order by t.id`);
  const counts = { written: 0, missing: 0 };
  for (const { id } of rows) {
    const bytes = await readBytes(cityId, id);
    if (bytes) {
      await write(JSON.stringify({ file: id, bytes: bytes.toString("base64") }));
      counts.written++;
    } else counts.missing++;
    told(counts.written);
  }
  return counts;
}

function list(parts: ReturnType<typeof sql>[]) {
  return sql.join(parts, sql`, `);
}
