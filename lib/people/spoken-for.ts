import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** In whose name somebody spoke; its page is there as long as the city verifies it. */
export type SpokenFor = { code: string; slug: string; name: string; isPublic: boolean };

/** The organisation of a contribution's row, or null: one more look by the primary key, only where it has one. */
export function spokenFor(table: { cityId: AnyColumn; organisationId: AnyColumn }): SQL<SpokenFor | null> {
  return sql<SpokenFor | null>`case when ${table.organisationId} is not null then (
    select json_build_object('code', o.code, 'slug', o.slug, 'name', o.name, 'isPublic', o.state = 'verified')
    from organisations o where o.city_id = ${table.cityId} and o.id = ${table.organisationId}) end`;
}
