import { plainText } from "@/lib/base/markdown";
import type { Page } from "@/lib/request/page";
import { say } from "../../ui/words";
import type { Block } from "../kinds";

/** A block in a few words: its heading, or the beginning of what it says, or how its kind is headed. */
export function blockName(page: Page, { kind, content }: Pick<Block, "kind" | "content">): string {
  const { title = {}, text = {}, alt = {}, label = {}, items = [] } = content;
  const words = [title, alt, label].map((one) => say(page, one)).find(Boolean);
  if (words) return words;
  const first = plainText(say(page, text), 80);
  if (first) return first;
  const named = items.map((item) => item.name || say(page, item.title ?? {})).filter(Boolean);
  return plainText(named.join(" · "), 80) || page.t(`blocks.kind.${kind}`);
}
