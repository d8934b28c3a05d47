import { inArray } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import type { Activity } from "@/lib/activities/queries";
import { threadOf } from "@/lib/activities/thread";
import { dayOf } from "@/lib/base/wall-clock";
import type { City } from "@/lib/cities/resolve";
import { stances } from "@/lib/discussion/input";
import type { Translator } from "@/lib/i18n/translator";
import { readStanding } from "./queries";
import { bothSides } from "./rank";

type Reader = { t: Translator; city: Pick<City, "timeZone"> };

/** Each argument in its order, with what puts it there and without who wrote it. */
export async function debateSheet(db: CityDb, { id }: Pick<Activity, "id">, { t, city }: Reader) {
  const { sides, ranked } = await readStanding(db, await threadOf(db, id));
  const all = stances.flatMap((side) => ranked[side]);
  const ids = all.map((one) => one.id);
  const texts = await db
    .select({ id: comments.id, text: comments.text })
    .from(comments)
    .where(inArray(comments.id, ids));
  const textOf = new Map(texts.map((row) => [row.id, row.text]));
  return {
    name: t("debates.sheet.name"),
    columns: (["side", "argument", "both", "byFor", "byAgainst", "helpful", "day"] as const).map((name) =>
      t(`debates.sheet.${name}`),
    ),
    rows: all.map((one): (string | number)[] => [
      t(`debates.sheet.${one.stance}`),
      textOf.get(one.id) ?? "",
      Math.round(bothSides(one, sides) * 1000) / 1000,
      ...[one.marks.for, one.marks.against, one.helpful],
      dayOf(new Date(one.second * 1000), city.timeZone),
    ]),
  };
}
