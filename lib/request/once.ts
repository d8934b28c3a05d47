import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { formSubmissions } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { FormFields } from "./form-data";

export type Answer = Record<string, unknown>;
export type Submission = { form: string; owner: string; key: string; contentHash: string };

/**
 * Runs a form's work at most once per key: the same key with the same content replays the first answer, also
 * when both arrive at the same moment (the second waits on the unique row). Changed content is "changed".
 */
export async function onceOnly(
  db: CityDb,
  submission: Submission,
  run: () => Promise<Answer>,
): Promise<{ answer: Answer; replayed: boolean } | "changed"> {
  const taken = await db
    .insert(formSubmissions)
    .values(submission)
    .onConflictDoNothing()
    .returning({ key: formSubmissions.key });
  const same = and(
    eq(formSubmissions.form, submission.form),
    eq(formSubmissions.owner, submission.owner),
    eq(formSubmissions.key, submission.key),
  );
  if (taken.length === 0) {
    const [first] = await db
      .select({ answer: formSubmissions.answer, contentHash: formSubmissions.contentHash })
      .from(formSubmissions)
      .where(same);
    if (!first || first.contentHash !== submission.contentHash) return "changed";
    return { answer: first.answer ?? {}, replayed: true };
  }
  const answer = await run();
  await db.update(formSubmissions).set({ answer }).where(same);
  return { answer, replayed: false };
}

/** The content of a form as one hash; files count by their bytes. */
export async function contentHash(fields: FormFields): Promise<string> {
  const hash = createHash("sha256");
  for (const name of Object.keys(fields).sort()) {
    const value = fields[name];
    for (const item of Array.isArray(value) ? value : [value]) {
      hash.update(`\0${name}\0`);
      if (item instanceof File) hash.update(Buffer.from(await item.arrayBuffer()));
      else hash.update(item ?? "");
    }
  }
  return hash.digest("hex");
}
