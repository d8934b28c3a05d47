import type { StoredFile } from "@/db/schema/project-blocks";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { saveDocument, saveImage } from "@/lib/files/commands";
import { prepareDocument } from "@/lib/files/document";
import { type PreparedImage, prepareImage } from "@/lib/files/prepare";
import type { Translator } from "@/lib/i18n/translator";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { SentFiles } from "./content";
import type { BlockFields } from "./input";
import { type FileKind, shapes } from "./kinds";

type Sent = {
  city: { id: string };
  actor: Actor;
  t: Translator;
  input: BlockFields & { project: string };
};

type Ready = { kind: "picture"; image: PreparedImage } | { kind: "document"; document: StoredFile };

/** The files of a block's form by their fields' names, made ready, or what is wrong with each. */
export type PreparedFiles = { ready: Record<string, Ready>; refused: Record<string, string> };

/** For the `prepare` of a block's form: before the transaction, since pictures are drawn anew. */
export async function prepareFiles({ city, actor, t, input }: Sent): Promise<PreparedFiles> {
  authorize(actor, "projects.manage", { project: input.project });
  const shape = shapes[input.kind];
  const prepared: PreparedFiles = { ready: {}, refused: {} };
  const take = async (field: string, file: File | undefined, kind: FileKind | undefined) => {
    if (!file || !kind) return;
    try {
      prepared.ready[field] =
        kind === "picture"
          ? { kind, image: await prepareImage(city.id, file) }
          : { kind, document: await prepareDocument(city.id, file) };
    } catch (error) {
      if (!(error instanceof RuleError) || !t.has(error.messageKey)) throw error;
      prepared.refused[field] = t(error.messageKey, error.values);
    }
  };
  await take("file", input.file, shape.file);
  for (const [id, item] of Object.entries(input.items))
    if (!item.remove) await take(`items.${id}.file`, item.file, shape.items?.file);
  return prepared;
}

/** Makes what is ready the city's. */
export async function saveFiles(
  context: { db: CityDb; actor: Actor },
  { ready }: PreparedFiles,
): Promise<SentFiles> {
  const files: SentFiles = {};
  for (const [field, one] of Object.entries(ready)) {
    if (one.kind === "document") {
      await saveDocument(context, one.document);
      files[field] = one.document;
    } else {
      const { id } = await saveImage(context, one.image);
      files[field] = { id, mime: "image/webp", bytes: one.image.bytes };
    }
  }
  return files;
}
