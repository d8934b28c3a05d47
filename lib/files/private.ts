import { sql } from "drizzle-orm";
import { files } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { cleanLine } from "@/lib/base/clean-text";
import { RuleError } from "@/lib/base/errors";
import { documentTypes, privateLimits } from "./limits";
import { prepareImage } from "./prepare";
import { documentKind, imageKind } from "./sniff";
import { storeBytes } from "./store";

/** What somebody sent to be read by few, safe and on the disk; `savePrivate` makes it the city's. */
export type PrivateFile = { id: string; name: string; mime: string; bytes: number };

/**
 * A picture is drawn anew, without place and camera; a PDF is kept as it came and only ever handed out. Anything else
 * is refused, whatever it calls itself. Call it before the transaction.
 * @throws RuleError saying what is wrong with the file
 */
export async function preparePrivate(cityId: string, file: File): Promise<PrivateFile> {
  if (file.size === 0) throw new RuleError("form.fileEmpty");
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  if (imageKind(head)) {
    const { id, bytes } = await prepareImage(cityId, file, []);
    return { id, bytes, mime: "image/webp", name: nameOf(file, "webp") };
  }
  if (documentKind(head) !== "pdf") throw new RuleError("form.fileKind");
  if (file.size > privateLimits.pdfBytes)
    throw new RuleError("form.fileTooLarge", { megabytes: privateLimits.pdfBytes / 1024 / 1024 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = await storeBytes(cityId, bytes);
  return { id, bytes: bytes.byteLength, mime: documentTypes.pdf, name: nameOf(file, "pdf") };
}

/**
 * Makes it the city's, without who sent it: whatever holds it says that. Shown somewhere already, it stays as it is.
 * @param at when it is said to have come: of something anonymous the day alone
 */
export async function savePrivate(db: CityDb, { id, mime, bytes }: PrivateFile, at: Date): Promise<void> {
  await db
    .insert(files)
    .values({ id, mime, bytes, private: true, createdAt: at })
    .onConflictDoUpdate({
      target: [files.cityId, files.id],
      set: { createdAt: sql`greatest(${files.createdAt}, excluded.created_at)` },
    });
}

/** The name without a path, ending as what is kept of it does. */
function nameOf({ name }: File, ending: string): string {
  const last = cleanLine(name.split(/[\\/]/).at(-1) ?? "").replace(/\.[^.]{1,10}$/, "");
  return `${[...last].slice(0, privateLimits.name).join("") || "file"}.${ending}`;
}
