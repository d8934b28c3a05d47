import type { CityDb } from "@/db/with-city";
import { saveImage } from "@/lib/files/commands";
import type { PreparedImage } from "@/lib/files/prepare";
import { readPicture } from "@/lib/files/read-picture";
import type { Translator } from "@/lib/i18n/translator";
import type { IdeaImage } from "@/lib/ideas/input";
import type { Actor } from "@/lib/people/actor";
import { type PostIdeaInput, photoNumbers } from "./input";

export type Picture = PreparedImage & { alt: string };

/** The form's photos made safe, and for each that cannot be used the reason, by its field. */
export type Pictures = { ready: Picture[]; refused: Record<string, string> };

type Photos = Pick<PostIdeaInput, `photo${1 | 2 | 3 | 4 | 5}` | `alt${1 | 2 | 3 | 4 | 5}`>;

/** Takes a moment, so it comes before the transaction. The same picture twice is one. */
export async function preparePictures(cityId: string, t: Translator, input: Photos): Promise<Pictures> {
  const ready: Picture[] = [];
  const refused: Record<string, string> = {};
  for (const number of photoNumbers) {
    const photo = input[`photo${number}`];
    if (!photo) continue;
    const read = await readPicture({ city: { id: cityId }, t }, photo);
    if ("refused" in read) refused[`photo${number}`] = read.refused;
    else if (!ready.some(({ id }) => id === read.id)) ready.push({ ...read, alt: input[`alt${number}`] });
  }
  return { ready, refused };
}

export async function savePictures(
  context: { db: CityDb; actor: Actor },
  pictures: Picture[],
): Promise<IdeaImage[]> {
  const saved: IdeaImage[] = [];
  for (const picture of pictures) {
    saved.push({ fileId: (await saveImage(context, picture)).id, alt: picture.alt });
  }
  return saved;
}
