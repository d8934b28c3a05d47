import { eq, sql } from "drizzle-orm";
import { type AboutChoice, aboutFields } from "@/db/schema/census";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { type ChangeFieldInput, choiceNames, type FieldWords } from "../input";
import { fieldShown } from "./shown";

/** Whoever is asked more than a few things answers none. */
const most = 6;

export async function addField({ db, actor }: Context, input: FieldWords): Promise<{ id: string }> {
  authorize(actor, "city.configure");
  const { locales } = await lockSettings(db);
  const rows = await db.select({ id: aboutFields.id }).from(aboutFields);
  if (rows.length >= most) throw new RuleError("census.asking.tooMany", { most });
  const id = newId();
  const choices = choicesOf([], input, locales);
  await db.insert(aboutFields).values({ id, label: input.label, choices });
  await noteChange({ db, actor }, id, "added");
  return { id };
}

/** Other words; a choice without any is no longer offered, and comes back with them. */
export async function changeField({ db, actor }: Context, input: ChangeFieldInput): Promise<Edited> {
  authorize(actor, "city.configure");
  const { locales } = await lockSettings(db);
  const field = await requireField(db, input.id);
  const choices = choicesOf(field.choices, input, locales);
  const label = mergeTexts(field.label, input.label, locales);
  const conflict = await findConflict(db, {
    version: input.version,
    now: fieldShown(field, locales),
    wanted: fieldShown({ label, choices }, locales),
    event: { verb: "city.questionsChanged", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  await db.update(aboutFields).set({ label, choices }).where(eq(aboutFields.id, input.id));
  await noteChange({ db, actor }, input.id, "changed");
  return { ok: true };
}

/** Asked no more; what people said stays theirs, to see and to delete. */
export async function archiveField({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "city.configure");
  await requireField(db, id);
  await db
    .update(aboutFields)
    .set({ archivedAt: sql`coalesce(archived_at, now())` })
    .where(eq(aboutFields.id, id));
  await noteChange({ db, actor }, id, "archived");
}

export async function reopenField({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "city.configure");
  await requireField(db, id);
  await db.update(aboutFields).set({ archivedAt: null }).where(eq(aboutFields.id, id));
  await noteChange({ db, actor }, id, "reopened");
}

type Locales = Parameters<typeof mergeTexts>[2];

/** Each line keeps its id whatever it says now, so that an answer goes on meaning what was chosen. */
function choicesOf(stored: readonly AboutChoice[], input: FieldWords, locales: Locales): AboutChoice[] {
  return choiceNames.flatMap((name, index) => {
    const known = stored[index];
    const given = input[name];
    const empty = Object.keys(given).length === 0;
    if (!known) return empty ? [] : [{ id: newId(), label: given }];
    if (empty) return [{ ...known, archived: true }];
    return [{ id: known.id, label: mergeTexts(known.label, given, locales) }];
  });
}

async function noteChange(context: Pick<Context, "db" | "actor">, id: string, change: string): Promise<void> {
  const subject = { kind: "question", id } as const;
  await recordEvent(context, { verb: "city.questionsChanged", subject, data: { change } });
}

async function requireField(db: CityDb, id: string): Promise<typeof aboutFields.$inferSelect> {
  const [field] = await db.select().from(aboutFields).where(eq(aboutFields.id, id)).for("update");
  if (!field) throw new NotFoundError("question");
  return field;
}
