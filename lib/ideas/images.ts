import { eq } from "drizzle-orm";
import { ideaImages } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { IdeaImage } from "./input";

/** Puts an idea's pictures in the order given; those that are not among them are let go. */
export async function keepImages(db: CityDb, ideaId: string, images: IdeaImage[]): Promise<void> {
  await db.delete(ideaImages).where(eq(ideaImages.ideaId, ideaId));
  if (images.length === 0) return;
  const rows = images.map(({ fileId, alt }, position) => ({ ideaId, fileId, alt, position }));
  await db.insert(ideaImages).values(rows).onConflictDoNothing();
}
