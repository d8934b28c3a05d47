import { sql } from "drizzle-orm";
import { files } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { PreparedFile, PreparedImage } from "./prepare";

/**
 * Makes a prepared picture the city's: its row and those of its renditions. The same picture again is the same
 * rows, counted as fresh so that no sweep takes them from under whoever saves it now.
 */
export async function saveImage(
  { db, actor }: { db: CityDb; actor: Actor },
  image: PreparedImage,
): Promise<{ id: string }> {
  authorize(actor, "files.upload");
  const renditions = Object.fromEntries(image.smaller.map((file) => [String(file.width), file.id]));
  const uploadedBy = actorId(actor);
  const rows = [
    ...image.smaller.map((file) => ({ ...rowOf(file), uploadedBy })),
    { ...rowOf(image), uploadedBy, renditions },
  ];
  await db
    .insert(files)
    .values(rows)
    .onConflictDoUpdate({
      target: [files.cityId, files.id],
      set: {
        createdAt: sql`now()`,
        uploadedBy: sql`coalesce(${files.uploadedBy}, excluded.uploaded_by)`,
        renditions: sql`${files.renditions} || excluded.renditions`,
        private: false,
      },
    });
  await recordEvent(
    { db, actor },
    { verb: "file.uploaded", subject: { kind: "file", id: image.id }, data: { bytes: image.bytes } },
  );
  return { id: image.id };
}

/** Makes a prepared document the city's; the same one again counts as fresh. */
export async function saveDocument(
  { db, actor }: { db: CityDb; actor: Actor },
  { id, mime, bytes }: { id: string; mime: string; bytes: number },
): Promise<void> {
  authorize(actor, "files.upload");
  await db
    .insert(files)
    .values({ id, mime, bytes, uploadedBy: actorId(actor) })
    .onConflictDoUpdate({ target: [files.cityId, files.id], set: { createdAt: sql`now()`, private: false } });
  await recordEvent({ db, actor }, { verb: "file.uploaded", subject: { kind: "file", id }, data: { bytes } });
}

function rowOf({ id, bytes, width, height }: PreparedFile) {
  return { id, mime: "image/webp", bytes, width, height, renditions: {} };
}
