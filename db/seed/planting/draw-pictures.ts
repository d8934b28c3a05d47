import sharp from "sharp";
import type { SentFile } from "@/db/schema/surveys";
import type { DemoLine } from "@/db/seed/model-questions";
import type { CityDb } from "@/db/with-city";
import { savePrivate } from "@/lib/files/private";
import { storeBytes } from "@/lib/files/store";

/** What people send with their answers, by its name: invented drawings, kept as what they send is. */
export async function drawPictures(
  db: CityDb,
  cityId: string,
  lines: readonly DemoLine[],
): Promise<Map<string, SentFile>> {
  const sent = new Map<string, SentFile>();
  for (const { name, note, drawing } of lines.flatMap(({ pictures = [] }) => pictures)) {
    const data = await sharp(Buffer.from(drawing)).resize({ width: 1200 }).webp({ quality: 80 }).toBuffer();
    const file = { id: await storeBytes(cityId, data), name, note, mime: "image/webp", bytes: data.length };
    await savePrivate(db, file, new Date());
    sent.set(name, file);
  }
  return sent;
}
