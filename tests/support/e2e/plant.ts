import postgres, { type Sql } from "postgres";
import { isLocale } from "@/lib/base/locales";
import { tablesOfCities } from "./broken-table";

/** Columns whose words are ours: names of kinds and states, addresses, keys. What is left is what people write. */
const ours =
  /(^|_)(id|ids|code|slug|key|hash|kind|role|status|state|locale|locales|mime|verb|source|mode|zone|color|visibility|decision|token|secret|stance|shape|rule|order|owner|form|version|issuer|recipient|host|search|words|terms|fold|text_search|activity|icon|hue|removed_reason|target)$/;

/** Texts past which a table's own check lets nothing: they are ours after all. */
type Planted = { planted: string[]; kept: string[] };

/** Writes a text over every text that a city holds, past every form, schema and sanitiser. */
export async function plantEverywhere(cityId: string, textFor: (place: string) => string): Promise<Planted> {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
  const result: Planted = { planted: [], kept: [] };
  try {
    for (const table of await tablesOfCities()) {
      for (const { name, type } of await columnsOf(owner, table)) {
        const place = `${table}.${name}`;
        const write = type === "jsonb" ? plantLocalized : plantText;
        const done = await write(owner, { table, name, cityId, text: textFor(place) }).catch(() => false);
        if (done) result.planted.push(place);
        else result.kept.push(place);
      }
    }
    const names = { name: textFor("cities.name") };
    await owner`update cities set ${owner(names)} where id = ${cityId}`;
    return { ...result, planted: [...result.planted, "cities.name"] };
  } finally {
    await owner.end();
  }
}

type Place = { table: string; name: string; cityId: string; text: string };

async function columnsOf(owner: Sql, table: string) {
  const columns = await owner<{ name: string; type: string }[]>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and data_type in ('text', 'jsonb') and is_generated = 'NEVER'`;
  return columns.filter(({ name, type }) => type === "jsonb" || !ours.test(name));
}

async function plantText(owner: Sql, { table, name, cityId, text }: Place): Promise<boolean> {
  const done = await owner`
    update ${owner(table)} set ${owner({ [name]: text })} where city_id = ${cityId} and ${owner(name)} is not null`;
  return done.count > 0;
}

/** Texts by language, and nothing else that is kept as JSON. */
async function plantLocalized(owner: Sql, { table, name, cityId, text }: Place): Promise<boolean> {
  const rows = await owner<{ value: unknown }[]>`
    select ${owner(name)} as value from ${owner(table)} where city_id = ${cityId} and ${owner(name)} is not null`;
  const values = rows.map(({ value }) => (typeof value === "object" && value ? Object.entries(value) : []));
  if (nested.has(`${table}.${name}`)) return plantNested(owner, { table, name, cityId, text });
  const localized = values.some((pairs) => pairs.length > 0 && pairs.every(([key]) => isLocale(key)));
  if (!localized) return false;
  await owner`
    update ${owner(table)} set ${owner(name)} =
      (select coalesce(jsonb_object_agg(key, to_jsonb(${text}::text)), '{}') from jsonb_object_keys(${owner(name)}) as key)
    where city_id = ${cityId} and ${owner(name)} is not null`;
  return true;
}

/** What holds texts by language deeper down, beside names and addresses that people typed. */
const nested = new Set(["project_blocks.content"]);

async function plantNested(owner: Sql, { table, name, cityId, text }: Place): Promise<boolean> {
  const rows = await owner<{ id: string; value: unknown }[]>`
    select id, ${owner(name)} as value from ${owner(table)} where city_id = ${cityId}`;
  for (const { id, value } of rows) {
    const planted = JSON.stringify(withText(value, text));
    await owner`
      update ${owner(table)} set ${owner(name)} = ${planted}::text::jsonb where city_id = ${cityId} and id = ${id}`;
  }
  return rows.length > 0;
}

function withText(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withText(one, text));
  if (typeof value !== "object" || value === null) return value;
  const planted = (key: string, old: unknown) =>
    typeof old === "string" && (isLocale(key) || ["name", "link"].includes(key)) ? text : withText(old, text);
  return Object.fromEntries(Object.entries(value).map(([key, old]) => [key, planted(key, old)]));
}
