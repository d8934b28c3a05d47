import { RuleError } from "@/lib/base/errors";
import type { Translator } from "@/lib/i18n/translator";
import { type PreparedImage, prepareImage } from "./prepare";

type Request = { city: { id: string }; t: Translator };

/** The picture that a form brought, or what is wrong with it, to be said at its field. */
export async function readPicture(
  { city, t }: Request,
  picture: File,
): Promise<PreparedImage | { refused: string }> {
  try {
    return await prepareImage(city.id, picture);
  } catch (error) {
    if (!(error instanceof RuleError) || !t.has(error.messageKey)) throw error;
    return { refused: t(error.messageKey, error.values) };
  }
}
