import { eq } from "drizzle-orm";
import { warnings } from "@/db/schema/moderation";
import type { CityDb } from "@/db/with-city";
import type { Appealable } from "@/lib/discussion/appeal-link";
import type { Subject } from "@/lib/moderation/input";

/** The idea or comment that a decision is about; null for an account, an organisation, and a warning that names none. */
export async function contributionOf(
  db: CityDb,
  { kind, subjectId }: Pick<Appealable, "kind" | "subjectId">,
): Promise<Subject | null> {
  if (kind === "account" || kind === "organisation") return null;
  if (kind !== "warning") return { kind, id: subjectId };
  const [row] = await db
    .select({ kind: warnings.aboutKind, id: warnings.aboutId })
    .from(warnings)
    .where(eq(warnings.id, subjectId));
  if (!row?.id) return null;
  return { kind: row.kind === "idea" ? "idea" : "comment", id: row.id };
}
