import { date } from "drizzle-orm/pg-core";
import { cityTable } from "../city-table";

/** The weeks, by their Monday, in which a city's staff were looked after: one that is missing is made up. */
export const digestWeeks = cityTable("digest_weeks", { week: date("week").notNull() }, { key: ["week"] });
