import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import type { Translator } from "@/lib/i18n/translator";
import type { Actor } from "@/lib/people/actor";
import { authorize, type Permission, type Place } from "@/lib/people/permissions";
import { saveImage } from "./commands";
import type { PreparedImage } from "./prepare";
import { readPicture } from "./read-picture";

type Sent<Input = unknown> = { actor: Actor; city: City; t: Translator; input: Input & { picture?: File } };

/** For a form's `prepare`: its picture made ready before the transaction, or what is wrong with it. */
export function pictureBy<Input = unknown>(permission: Permission, placeOf?: (input: Input) => Place) {
  return async (request: Sent<Input>): Promise<PreparedImage | { refused: string } | null> => {
    authorize(request.actor, permission, placeOf?.(request.input));
    return request.input.picture ? readPicture(request, request.input.picture) : null;
  };
}

type Prepared = Sent & {
  db: CityDb;
  prepared: PreparedImage | { refused: string } | null;
  input: { removePicture?: boolean };
};

/** The picture's file: a new one, null where it was taken away, undefined where nothing was said of it. */
export async function pictureOf(
  request: Prepared,
): Promise<{ fileId: string | null | undefined } | { invalid: string; fields: Record<string, string> }> {
  const { prepared, input } = request;
  if (prepared && "refused" in prepared) return { invalid: "", fields: { picture: prepared.refused } };
  if (prepared) return { fileId: (await saveImage(request, prepared)).id };
  return { fileId: input.removePicture ? null : undefined };
}
