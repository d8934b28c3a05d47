import { z } from "zod";
import { type CityDb, withCity } from "@/db/with-city";
import type { Mistake } from "@/lib/activities/questions/read-answer";
import type { Translator } from "@/lib/i18n/translator";
import { mistakeWords } from "@/lib/ideas/fields/mistake-words";
import { photoFields, photoNumbers } from "./input";
import { preparePictures } from "./pictures";

type Sent = { city: { id: string }; t: Translator; fields: Record<string, unknown> };

/** What else is wrong with a form whose title or text is refused already: what its board asks, and its photos. */
export async function restOfForm(
  { city, t, fields }: Sent,
  mistakesIn: (db: CityDb) => Promise<Mistake[]>,
): Promise<Record<string, string>> {
  const mistakes = await withCity(city.id, mistakesIn);
  const sent = photoNumbers.map((number) => [`photo${number}`, fields[`photo${number}`]]);
  const photos = z.object(photoFields).safeParse(Object.fromEntries(sent));
  const { refused } = photos.success ? await preparePictures(city.id, t, photos.data) : { refused: {} };
  return { ...mistakeWords(t, mistakes), ...refused };
}
