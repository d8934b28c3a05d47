import type { StoredFile } from "@/db/schema/project-blocks";
import { RuleError } from "@/lib/base/errors";
import { documentLimits, documentTypes } from "./limits";
import { documentKind } from "./sniff";
import { storeBytes } from "./store";

/**
 * Puts a document on the disk as it came: it is only ever handed out to be kept, never shown by us. Call it before
 * the transaction; `saveDocument` makes it the city's.
 * @throws RuleError saying what is wrong with the file
 */
export async function prepareDocument(cityId: string, file: Blob): Promise<StoredFile> {
  const megabytes = documentLimits.bytes / 1024 / 1024;
  if (file.size > documentLimits.bytes) throw new RuleError("form.fileTooLarge", { megabytes });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = documentKind(bytes);
  if (!kind) throw new RuleError("form.documentUnknown");
  return { id: await storeBytes(cityId, bytes), mime: documentTypes[kind], bytes: bytes.byteLength };
}
