import { eq } from "drizzle-orm";
import { news } from "@/db/schema/news";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { Actor } from "@/lib/people/actor";
import { authorize, inProject } from "@/lib/people/permissions";
import { findNews, type NewsItem } from "./queries";

/** Writing news is a right of the whole city, or of the projects that somebody moderates; its row is held meanwhile. */
export async function authorizeNews(
  { db, actor }: { db: CityDb; actor: Actor },
  id: string,
): Promise<NewsItem> {
  await db.select({ id: news.id }).from(news).where(eq(news.id, id)).for("update");
  const found = await findNews(db, id);
  authorize(actor, "news.write", inProject(found?.projectId ?? null));
  if (!found) throw new NotFoundError("news");
  return found;
}
