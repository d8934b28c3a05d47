import { asc, inArray } from "drizzle-orm";
import { answerCosigners } from "@/db/schema/answering";
import type { CityDb } from "@/db/with-city";

/** Who stands behind an answer beside its signer, as everybody sees it. */
export type Cosigner = { id: string; signedName: string; signedTitle: string; department: string };

/** By the answers' ids; nothing is asked where nothing was answered. */
export async function cosignersOf(
  db: CityDb,
  answerIds: readonly string[],
): Promise<Map<string, (Cosigner & { personId: string | null })[]>> {
  if (answerIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(answerCosigners)
    .where(inArray(answerCosigners.answerId, [...answerIds]))
    .orderBy(asc(answerCosigners.createdAt), asc(answerCosigners.id));
  return Map.groupBy(rows, ({ answerId }) => answerId);
}
