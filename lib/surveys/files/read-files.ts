import type { SentFile } from "@/db/schema/surveys";
import { fieldName } from "@/lib/activities/questions/field-names";
import type { Line } from "@/lib/activities/questions/question";
import { type Fields, type Mistake, textsOf } from "@/lib/activities/questions/read-answer";
import { cleanLine } from "@/lib/base/clean-text";
import type { PrivateFile } from "@/lib/files/private";
import type { Received } from "./receive";

/** What there is of a file question after a page: what came is kept, whatever is wrong beside it. */
export type ReadFiles = { files: SentFile[]; came: PrivateFile[]; mistake: Mistake | null };

export const noteLimit = 200;

type Given = {
  /** What earlier pages brought. */
  kept: readonly SentFile[];
  received: readonly Received[];
  fields: Fields;
  anonymous: boolean;
};

/** A single file is replaced by the next one; of several, one has to go before another fits. */
export function readFiles(question: Line, { kept, received, fields, anonymous }: Given): ReadFiles {
  const field = fieldName(question.id);
  const most = question.max ?? 1;
  const here = received.filter((one) => one.field === field);
  const usable = here.flatMap((one) => ("file" in one && mayCome(one.file, anonymous) ? [one.file] : []));
  const stayed = stayedOf(question.id, kept, fields);
  const fresh = usable
    .filter(({ id }) => !stayed.some((file) => file.id === id))
    .map((file) => sentFile(file, noteOf(fields, fieldName(question.id, "note")) ?? "", anonymous));
  const all = once(most === 1 && fresh.length > 0 ? fresh : [...stayed, ...fresh]);
  const files = all.slice(0, most);
  const came = usable.filter(({ id }) => files.some((file) => file.id === id));
  const mistake = wrongFile(field, here, anonymous);
  if (mistake) return { files, came, mistake };
  if (all.length > most)
    return { files, came, mistake: { field, key: "tooManyFiles", values: { max: most } } };
  const needed = question.required && files.length === 0;
  return { files, came, mistake: needed ? { field, key: "needed" } : null };
}

/** Those that were not taken away, with what is said of them now. */
function stayedOf(question: string, kept: readonly SentFile[], fields: Fields): SentFile[] {
  return kept
    .filter(({ id }) => textsOf(fields[fieldName(question, `drop_${id}`)]).length === 0)
    .map((file) => ({ ...file, note: noteOf(fields, fieldName(question, `note_${file.id}`)) ?? file.note }));
}

/** A document says who wrote it, so where nobody is to be known there are pictures alone. */
function mayCome({ mime }: PrivateFile, anonymous: boolean): boolean {
  return !anonymous || mime.startsWith("image/");
}

function wrongFile(field: string, here: readonly Received[], anonymous: boolean): Mistake | null {
  for (const one of here) {
    if ("refused" in one)
      return { field, key: "file", about: one.refused.messageKey, values: one.refused.values };
    if (!mayCome(one.file, anonymous)) return { field, key: "pictureOnly" };
  }
  return null;
}

/** Where nobody is to be known, a file's name is not kept either. */
function sentFile({ id, name, mime, bytes }: PrivateFile, note: string, anonymous: boolean): SentFile {
  return { id, mime, bytes, note, name: anonymous ? `${id.slice(0, 8)}.webp` : name };
}

function once(files: readonly SentFile[]): SentFile[] {
  return [...new Map(files.map((file) => [file.id, file])).values()];
}

function noteOf(fields: Fields, name: string): string | undefined {
  const [typed] = textsOf(fields[name]);
  return typed === undefined ? undefined : [...cleanLine(typed)].slice(0, noteLimit).join("");
}
