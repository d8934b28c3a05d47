import { sql } from "drizzle-orm";
import type { Context } from "@/lib/cities/context";
import { lockSettings, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";

/** Lets the platform's operators see what staff see, for so many hours from now. */
export async function allowLookIn({ db, actor, city }: Context, { hours }: { hours: number }): Promise<void> {
  authorize(actor, "city.allowLookIn");
  await lockSettings(db);
  await saveSettings(db, { lookInUntil: sql`now() + make_interval(hours => ${hours})` });
  await recordEvent(
    { db, actor },
    { verb: "city.lookInAllowed", subject: { kind: "city", id: city.id }, data: { hours } },
  );
}

export async function endLookIn({ db, actor, city }: Context): Promise<void> {
  authorize(actor, "city.allowLookIn");
  await lockSettings(db);
  await saveSettings(db, { lookInUntil: null });
  await recordEvent({ db, actor }, { verb: "city.lookInEnded", subject: { kind: "city", id: city.id } });
}
