import { savedReplies } from "@/db/schema/answering";
import type { CityDb } from "@/db/with-city";
import type { Grounds } from "./grounds";
import { idAt } from "./ledger";

/** What those who answer keep for the next answer, written when the city had begun to answer. */
export async function plantReplies(db: CityDb, { plan, calendar }: Grounds): Promise<void> {
  const createdAt = calendar.ago(plan.opened - 1);
  const rows = (plan.replies ?? []).map((reply) => ({ id: idAt(createdAt), ...reply, createdAt }));
  if (rows.length > 0) await db.insert(savedReplies).values(rows);
}
