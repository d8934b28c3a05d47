import type { BlockContent } from "@/db/schema/project-blocks";
import type { Locale } from "@/lib/base/locales";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import { type BlockKind, shapes } from "./kinds";

/** The fields of a block's form. A file is told by its name on the disk: another one is another block. */
export function blockShown(kind: BlockKind, content: BlockContent, locales: readonly Locale[]): Shown {
  const { texts, link, file, items } = shapes[kind];
  const shown: Shown = {};
  for (const name of texts) Object.assign(shown, shownTexts(name, content[name] ?? {}, locales));
  if (link) shown.link = content.link ?? "";
  if (file) shown.file = content.file?.id.slice(0, 8) ?? "";
  for (const item of items ? (content.items ?? []) : []) {
    const at = `items.${item.id}`;
    for (const name of items?.texts ?? [])
      Object.assign(shown, shownTexts(`${at}.${name}`, item[name] ?? {}, locales));
    if (items?.name) shown[`${at}.name`] = item.name ?? "";
    if (items?.file) shown[`${at}.file`] = item.file?.id.slice(0, 8) ?? "";
  }
  return shown;
}
