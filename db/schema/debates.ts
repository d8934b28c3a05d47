import { uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { activities } from "./city";
import { threads } from "./discussion";

/** A debate owns the thread on which its arguments hang. */
export const debates = cityTable(
  "debates",
  {
    activityId: uuid("activity_id").notNull(),
    threadId: uuid("thread_id").notNull(),
  },
  {
    key: ["activityId"],
    extra: (t) => [
      uniqueIndex("debates_thread").on(t.cityId, t.threadId),
      cityReference(t, t.activityId, () => activities, "cascade"),
      cityReference(t, t.threadId, () => threads),
    ],
  },
);
