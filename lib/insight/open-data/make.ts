import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { loadSettings } from "@/lib/cities/settings";
import { promisesOf, zone } from "@/lib/ideas/promised/rows";
import { type OpenSheet, type OpenSheetName, openSheetNames } from "./sheets";

/** All sheets as they are now, from the roll-ups and tallies of what everybody can see. No figure is about people. */
export async function makeOpenData(db: CityDb): Promise<OpenSheet[]> {
  const [today] = await db.execute<{
    day: string;
  }>(sql`select (now() at time zone time_zone)::date::text as day
    from cities where id = current_setting('app.city_id')::uuid`);
  const { answeringDepartment } = await loadSettings(db);
  const sheets: OpenSheet[] = [];
  for (const name of openSheetNames) {
    const rows = await db.execute<{ row: OpenSheet["rows"][number] }>(
      sql`select row from (${makers[name](answeringDepartment)}) q`,
    );
    sheets.push({ name, day: today?.day ?? "", rows: rows.map(({ row }) => row) });
  }
  return sheets;
}

/** A name in the city's first language, else in any that it has. */
const named = (table: "t" | "n") => {
  const name = sql.identifier(table);
  return sql`coalesce(${name}.name ->> (select default_locale from cities where id = current_setting('app.city_id')::uuid),
    (select min(value) from jsonb_each_text(${name}.name)), '')`;
};

const of = (row: string) => sql`left join topics t on t.city_id = ${sql.identifier(row)}.city_id
    and t.id = ${sql.identifier(row)}.topic_id
  left join neighbourhoods n on n.city_id = ${sql.identifier(row)}.city_id
    and n.id = ${sql.identifier(row)}.neighbourhood_id`;

const makers: Record<OpenSheetName, (answeringDepartment: string) => SQL> = {
  contributions:
    () => sql`select jsonb_build_array(to_char(day, 'YYYY-MM'), kind, ${named("t")}, ${named("n")}, sum(count))
      as row
    from contribution_days c ${of("c")}
    group by to_char(day, 'YYYY-MM'), kind, ${named("t")}, ${named("n")}
    order by to_char(day, 'YYYY-MM'), kind, ${named("t")}, ${named("n")}`,
  ideas: () => sql`select jsonb_build_array(${named("t")}, ${named("n")}, status, sum(change)) as row
    from idea_tallies c ${of("c")}
    group by ${named("t")}, ${named("n")}, status having sum(change) > 0
    order by ${named("t")}, ${named("n")}, status`,
  answers: () => sql`select jsonb_build_array(to_char(day, 'YYYY-MM'), department, sum(count),
      coalesce(sum(count) filter (where on_time is not null), 0), coalesce(sum(count) filter (where on_time), 0)) as row
    from answer_days group by to_char(day, 'YYYY-MM'), department order by to_char(day, 'YYYY-MM'), department`,
  // A promise without a day has no month.
  promises: (
    answeringDepartment,
  ) => sql`select jsonb_build_array(coalesce(month, ''), kind, department, state, count(*))
      as row
    from (select kind, department, state, to_char(coalesce(settled_at, due_at) at time zone ${zone}, 'YYYY-MM') as month
      from (${promisesOf({ answeringDepartment })}) r) r
    group by month, kind, department, state order by coalesce(month, ''), kind, department, state`,
};
