import type { BlockContent, BlockItem, StoredFile } from "@/db/schema/project-blocks";
import { newId } from "@/lib/base/ids";
import type { Locale } from "@/lib/base/locales";
import { mergeTexts } from "@/lib/cities/editing";
import type { BlockFields, ItemFields } from "./input";
import { type BlockKind, blockLimits, shapes } from "./kinds";

/** What came with a form by its file fields' names (`file`, `items.new.file`), made ready and saved. */
export type SentFiles = Record<string, StoredFile>;

/**
 * What a block holds after a form was sent. Items that the form does not name stay: somebody may have added one
 * meanwhile. Of a kind's fields only those are taken that it has.
 */
export function contentOf(
  stored: BlockContent,
  given: BlockFields,
  { files, locales }: { files: SentFiles; locales: readonly Locale[] },
): BlockContent {
  const shape = shapes[given.kind];
  const content: BlockContent = {};
  for (const name of shape.texts) content[name] = mergeTexts(stored[name] ?? {}, given[name], locales);
  if (shape.link) content.link = given.link;
  const file = files.file ?? stored.file;
  if (shape.file && file) content.file = file;
  if (shape.items) content.items = itemsOf(stored.items ?? [], given, { files, locales });
  return content;
}

type Ground = { files: SentFiles; locales: readonly Locale[] };

function itemsOf(stored: BlockItem[], { kind, items }: BlockFields, ground: Ground): BlockItem[] {
  const kept = stored.flatMap((item) => {
    const given = items[item.id];
    if (given?.remove) return [];
    return [given ? itemOf(kind, item, { given, id: item.id, ...ground }) : item];
  });
  const added = items.new;
  if (!added || isBlank(added)) return kept;
  return [...kept, itemOf(kind, { id: newId() }, { given: added, id: "new", ...ground })];
}

type Given = Ground & { given: ItemFields; id: string };

function itemOf(kind: BlockKind, stored: BlockItem, { given, id, files, locales }: Given): BlockItem {
  const shape = shapes[kind].items;
  const item: BlockItem = { id: stored.id };
  for (const name of shape?.texts ?? []) item[name] = mergeTexts(stored[name] ?? {}, given[name], locales);
  if (shape?.name) item.name = given.name;
  const file = files[`items.${id}.file`] ?? stored.file;
  if (shape?.file && file) item.file = file;
  return item;
}

/** Nothing was written for one more item, and no file was chosen. */
export function isBlank({ title, text, name, file }: ItemFields): boolean {
  return Object.keys(title).length === 0 && Object.keys(text).length === 0 && !name && !file;
}

/** The fields that lack what their kind needs, as they are named in its form. */
export function lackingFields(stored: BlockContent, given: BlockFields, mainLocale: Locale): string[] {
  const shape = shapes[given.kind];
  const lacking = shape.needs
    .filter((name) => !given[name][mainLocale])
    .map((name) => `${name}.${mainLocale}`);
  if (shape.file && !given.file && !stored.file) lacking.push("file");
  const { items } = shape;
  for (const [id, item] of items ? Object.entries(given.items) : []) {
    if (item.remove || (id === "new" && isBlank(item))) continue;
    for (const name of items?.needs ?? [])
      if (!item[name][mainLocale]) lacking.push(`items.${id}.${name}.${mainLocale}`);
    if (items?.name && !item.name) lacking.push(`items.${id}.name`);
    if (id === "new" && items?.needsFile && !item.file) lacking.push("items.new.file");
  }
  return lacking;
}

export function hasRoomFor({ items = [] }: BlockContent, given: BlockFields): boolean {
  return !given.items.new || isBlank(given.items.new) || items.length < blockLimits.items;
}
