import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** A period in which taking part is recognised, by the city's own days. */
export const seasons = cityTable(
  "seasons",
  {
    id: uuid("id").notNull(),
    name: jsonb("name").$type<Localized>().notNull(),
    /** What it recognises, in the city's words. */
    text: jsonb("text").$type<Localized>().notNull().default({}),
    firstDay: date("first_day").notNull(),
    lastDay: date("last_day").notNull(),
    ranksPeople: boolean("ranks_people").notNull().default(true),
    ranksNeighbourhoods: boolean("ranks_neighbourhoods").notNull().default(true),
    ranksOrganisations: boolean("ranks_organisations").notNull().default(false),
    /** The last day that counts in the order of neighbourhoods as it stands; null before there is any. */
    neighbourhoodsUntil: date("neighbourhoods_until"),
    createdAt: at("created_at").notNull().defaultNow(),
    /** When it was over and its places became what they stay. */
    closedAt: at("closed_at"),
  },
  {
    extra: (t) => [
      index("seasons_days").on(t.cityId, t.firstDay),
      check("seasons_first_before_last", sql`first_day <= last_day`),
    ],
  },
);

/** Who stands where: made anew each hour while the season runs, neighbourhoods each month, and left alone from its end on. */
export const seasonPlaces = cityTable(
  "season_places",
  {
    seasonId: uuid("season_id").notNull(),
    kind: text("kind").notNull(),
    line: integer("line").notNull(),
    place: integer("place").notNull(),
    /** A person's; null once they left. No foreign key for that reason. */
    personId: uuid("person_id"),
    neighbourhoodId: uuid("neighbourhood_id"),
    organisationId: uuid("organisation_id"),
    /** Different kinds of deeds, each once a week; of a neighbourhood, for ten thousand inhabitants. */
    marks: integer("marks").notNull(),
    /** Weeks in which the person or the organisation took part; 0 of a neighbourhood. */
    weeks: integer("weeks").notNull().default(0),
  },
  {
    key: ["seasonId", "kind", "line"],
    extra: (t) => [
      index("season_places_person").on(t.cityId, t.personId),
      check("season_places_kind", sql`kind in ('person', 'neighbourhood', 'organisation')`),
      cityReference(t, t.seasonId, () => seasons, "cascade"),
    ],
  },
);
