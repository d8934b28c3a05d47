import sharp from "sharp";
import { files } from "@/db/schema/city";
import type { StoredFile } from "@/db/schema/project-blocks";
import type { CityDb } from "@/db/with-city";
import { storeBytes } from "@/lib/files/store";
import { must } from "./grounds";

/** An invented drawing, in the sizes that a photo would be kept in. */
export async function drawn(db: CityDb, cityId: string, svg: string): Promise<StoredFile> {
  const sizes = await Promise.all(
    [1600, 1280, 640, 320].map(async (width) => {
      const { data, info } = await sharp(Buffer.from(svg))
        .resize({ width })
        .webp({ quality: 82 })
        .toBuffer({ resolveWithObject: true });
      const { height } = info;
      return { id: await storeBytes(cityId, data), mime: "image/webp", bytes: data.length, width, height };
    }),
  );
  const [full, ...smaller] = sizes;
  const whole = must(full, "drawing");
  const renditions = Object.fromEntries(smaller.map(({ id, width }) => [String(width), id]));
  await db
    .insert(files)
    .values([...smaller, { ...whole, renditions }])
    .onConflictDoNothing();
  return { id: whole.id, mime: whole.mime, bytes: whole.bytes };
}
