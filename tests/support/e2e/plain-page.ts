import { DomUtils, parseDocument } from "htmlparser2";
import type { Answer } from "./request-at";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** What a page says in its own part. */
export function wordsOf({ text }: Answer): string {
  const main = DomUtils.getElementById("content", parseDocument(text));
  return DomUtils.textContent(main ?? []).replace(/\s+/g, " ");
}

/** Where the links of a page's own part lead, those that say the words. */
export function linksOf({ text }: Answer, words = ""): string[] {
  const main = DomUtils.getElementById("content", parseDocument(text));
  const links = main ? DomUtils.getElementsByTagName("a", main) : [];
  return links.flatMap((link) =>
    DomUtils.textContent(link).includes(words) ? (link.attribs.href ?? []) : [],
  );
}

/**
 * The mistakes that a page lists above its form, by the name of the field.
 * @throws where one is no link, or leads to nothing that can be filled in
 */
export function mistakesOf({ text }: Answer): Record<string, string> {
  const page = parseDocument(text);
  const [summary] = DomUtils.getElements({ role: "alert" }, page, true);
  const lines = summary ? DomUtils.getElementsByTagName("li", summary) : [];
  return Object.fromEntries(
    lines.map((line) => {
      const [link] = DomUtils.getElementsByTagName("a", line);
      const field =
        link && DomUtils.getElementById(decodeURIComponent(link.attribs.href?.slice(1) ?? ""), page);
      if (!field || !isField(field)) {
        throw new Error(`the mistake "${DomUtils.textContent(line)}" leads to no field`);
      }
      return [field.attribs.name ?? "", DomUtils.textContent(line)];
    }),
  );
}

function isField({ name, attribs }: Element): boolean {
  return ["input", "select", "textarea"].includes(name) && Boolean(attribs.name) && attribs.type !== "hidden";
}
