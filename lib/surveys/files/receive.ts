import { questionLimits } from "@/lib/activities/questions/input";
import type { Fields } from "@/lib/activities/questions/read-answer";
import { RuleError } from "@/lib/base/errors";
import { type PrivateFile, preparePrivate } from "@/lib/files/private";

/** A file that came with a page, by the field that brought it: safe and on the disk, or what is wrong with it. */
export type Received = { field: string } & ({ file: PrivateFile } | { refused: RuleError });

/** More than a page has to ask for are not looked at. */
const mostAtOnce = 2 * questionLimits.files;

/** Takes a moment, so it comes before the transaction. */
export async function receiveFiles(cityId: string, fields: Fields): Promise<Received[]> {
  const sent = Object.entries(fields).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      field.startsWith("q_") && one instanceof File ? [{ field, one }] : [],
    ),
  );
  const received: Received[] = [];
  for (const { field, one } of sent.slice(0, mostAtOnce))
    received.push({ field, ...(await receive(cityId, one)) });
  return received;
}

async function receive(cityId: string, file: File): Promise<{ file: PrivateFile } | { refused: RuleError }> {
  try {
    return { file: await preparePrivate(cityId, file) };
  } catch (error) {
    if (error instanceof RuleError) return { refused: error };
    throw error;
  }
}
