import { sql } from "drizzle-orm";
import { residentEntries } from "@/db/schema/residence";
import { RuleError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import { lockSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "../../permissions";
import { fieldsOf, type ResidenceField } from "../fields";

type Lines = { hashes: readonly string[]; fields: readonly ResidenceField[]; mode: "replace" | "add" };

const atOnce = 10_000;

/**
 * In place of the list that there was, or beside it. Whoever is verified stays so.
 * @throws RuleError where the city asks for other fields meanwhile
 */
export async function saveList({ db, actor, city }: Context, { hashes, fields, mode }: Lines): Promise<void> {
  authorize(actor, "city.configure");
  const { settings } = await lockSettings(db);
  if (fieldsOf(settings.residenceFields).join() !== fields.join())
    throw new RuleError("residence.admin.fieldsChanged");
  if (mode === "replace") await db.delete(residentEntries);
  for (let from = 0; from < hashes.length; from += atOnce) {
    const part = JSON.stringify(hashes.slice(from, from + atOnce));
    await db.execute(sql`insert into ${residentEntries} (entry_hash)
      select hash from jsonb_array_elements_text(${part}::text::jsonb) as hash on conflict do nothing`);
  }
  const data = { change: mode === "add" ? "added" : "replaced", lines: hashes.length };
  await recordEvent(
    { db, actor },
    { verb: "residence.listChanged", subject: { kind: "city", id: city.id }, data },
  );
}

export async function deleteList({ db, actor, city }: Context): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  await db.delete(residentEntries);
  await recordEvent(
    { db, actor },
    { verb: "residence.listChanged", subject: { kind: "city", id: city.id }, data: { change: "deleted" } },
  );
}
