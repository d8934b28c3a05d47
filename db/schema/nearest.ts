import { index, real, timestamp, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { ideas } from "./ideas";

/**
 * Which idea was nearest to one when the two were compared. Follows from the texts: `lib/ideas/similar/compare` makes a
 * row anew once its idea was changed.
 */
export const ideaNearest = cityTable(
  "idea_nearest",
  {
    ideaId: uuid("idea_id").notNull(),
    /** Null where nothing came near. */
    otherId: uuid("other_id"),
    /** From 0 to 1, as `similarIdeas` says it. */
    score: real("score").notNull().default(0),
    comparedAt: timestamp("compared_at", { withTimezone: true }).notNull().defaultNow(),
  },
  {
    key: ["ideaId"],
    extra: (t) => [
      index("idea_nearest_score").on(t.cityId, t.score),
      index("idea_nearest_other").on(t.cityId, t.otherId),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
      cityReference(t, t.otherId, () => ideas, "cascade"),
    ],
  },
);
