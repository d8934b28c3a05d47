import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** What a city wrote, in its main language, for lists that are made in the database; any other where that is missing. */
export function inMainLanguage(words: SQLWrapper): SQL<string> {
  return sql<string>`coalesce(${words} ->> (select default_locale from cities
    where id = current_setting('app.city_id')::uuid), (select min(value) from jsonb_each_text(${words})), '')`;
}
