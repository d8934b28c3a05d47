import { and, between, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { ideas } from "@/db/schema/ideas";
import type { Box } from "@/lib/cities/geo/point";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { type BoardFilter, without } from "./filter";

export type BoardScope = {
  activityId: string;
  taxonomy: Taxonomy;
  filter: BoardFilter;
  /** What the search found, best first; null where nothing was searched for. */
  found: string[] | null;
  /** For the map: only ideas with a place, and only those in this piece of it. */
  placed?: { box: Box | null };
};

/** The public ideas of a board that a state of it shows. */
export function boardWhere(scope: BoardScope): SQL | undefined {
  const { taxonomy, filter } = scope;
  return and(
    openWhere(scope),
    chosen(ideas.topicId, filter.topics, taxonomy.topics),
    chosen(ideas.neighbourhoodId, filter.neighbourhoods, taxonomy.neighbourhoods),
    filter.statuses.length > 0 ? inArray(ideas.status, filter.statuses) : undefined,
  );
}

/** The same without what is chosen to filter by: what counts per value are taken from. */
export function openWhere({ activityId, found, placed, filter }: BoardScope): SQL | undefined {
  return and(
    ...Object.entries(filter.fields).map(saying),
    eq(ideas.activityId, activityId),
    eq(ideas.visibility, "public"),
    found ? inArray(ideas.id, found) : undefined,
    placed ? isNotNull(ideas.lat) : undefined,
    placed?.box ? inBox(placed.box) : undefined,
  );
}

/** Ideas that chose one of these there. */
function saying([question, choices]: [string, string[]]): SQL {
  return sql`exists (select 1 from idea_fields f where f.city_id = ${ideas.cityId} and f.idea_id = ${ideas.id}
    and jsonb_exists_any(f.values -> ${question}::text, ${`{${choices.join(",")}}`}::text[]))`;
}

function inBox([west, south, east, north]: Box): SQL | undefined {
  return and(between(ideas.lng, west, east), between(ideas.lat, south, north));
}

function chosen(column: AnyPgColumn, slugs: string[], known: { id: string; slug: string }[]) {
  if (slugs.length === 0) return undefined;
  const ids = known.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
  return or(
    ids.length > 0 ? inArray(column, ids) : undefined,
    slugs.includes(without) ? isNull(column) : undefined,
  );
}
