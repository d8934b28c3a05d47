import { eq } from "drizzle-orm";
import { statuses } from "@/db/schema/city";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { StatusInput } from "./input";
import { statusShown } from "./shown";

/** The city's own words for one of the six statuses; what the status does stays the same. */
export async function nameStatus({ db, actor, city }: Context, input: StatusInput): Promise<Edited> {
  authorize(actor, "city.configure");
  const { locales } = await lockSettings(db);
  const [row] = await db.select().from(statuses).where(eq(statuses.key, input.key));
  const stored = { label: row?.label ?? {}, description: row?.description ?? {} };
  const conflict = await findConflict(db, {
    version: input.version,
    now: statusShown(stored, locales),
    wanted: statusShown(input, locales),
    event: { verb: "city.statusesChanged", section: input.key },
  });
  if (conflict) return { ok: false, conflict };
  const words = {
    label: mergeTexts(stored.label, input.label, locales),
    description: mergeTexts(stored.description, input.description, locales),
  };
  await db
    .insert(statuses)
    .values({ key: input.key, ...words })
    .onConflictDoUpdate({ target: [statuses.cityId, statuses.key], set: words });
  await recordEvent(
    { db, actor },
    {
      verb: "city.statusesChanged",
      subject: { kind: "city", id: city.id },
      data: { section: input.key },
    },
  );
  return { ok: true };
}
