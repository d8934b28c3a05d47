import { Parser } from "htmlparser2";
import { cleanLine, cleanText } from "@/lib/base/clean-text";

/** Only real markup is taken for markup: "1 < 2 > 0" and "<3" are what somebody wrote. */
const MARKUP =
  /<\/?(?:p|br|div|span|a|b|i|u|s|em|strong|small|ul|ol|li|h[1-6]|table|tbody|thead|tr|td|th|img|blockquote|pre|code|hr|font|center|script|style|iframe|object|embed|svg|math|form|input|button|link|meta|html|head|body|section|article|figure|video|audio|template|noscript|textarea|select|option|marquee|base)(?=[\s/>])[^>]*>?|<!--/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
const BLOCK = /^(p|div|h[1-6]|ul|ol|table|tr|blockquote|pre|section|article|figure|hr)$/;
const HIDDEN = /^(script|style|iframe|object|embed|svg|math|template|noscript|head|textarea|select|form)$/;

/** A cell of text as its reader sees it: markup turned into lines and lists, entities into signs, hostile parts gone. */
export function readText(cell: string): string {
  const text = cell.replaceAll("_x000D_", "\n").replace(/\\r\\n|\\n(?=\\n|[\s\p{Lu}])/gu, "\n");
  return withoutHostileLinks(cleanText(unwrapped(text)));
}

export function readLine(cell: string): string {
  return cleanLine(readText(cell));
}

/** Some exports escape their markup, some twice: what comes out as markup is unwrapped again. */
function unwrapped(text: string): string {
  let written = ENTITY.test(text) || MARKUP.test(text) ? fromHtml(text) : text;
  for (let again = 0; again < 3 && MARKUP.test(written); again++) written = fromHtml(written);
  return written.replace(new RegExp(MARKUP, "gi"), "");
}

function fromHtml(html: string): string {
  const out: string[] = [];
  const hidden: string[] = [];
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (HIDDEN.test(name)) hidden.push(name);
      if (hidden.length > 0) return;
      if (name === "br") out.push("\n");
      else if (name === "li") out.push("\n- ");
      else if (name === "td" || name === "th") out.push(" ");
      else if (BLOCK.test(name)) out.push("\n\n");
      if (name === "a") links.push(attributes.href ?? "");
    },
    ontext(text) {
      if (hidden.length === 0) out.push(text);
    },
    onclosetag(name) {
      if (hidden.length > 0) {
        if (hidden.at(-1) === name) hidden.pop();
        return;
      }
      if (BLOCK.test(name)) out.push("\n\n");
      if (name === "a") out.push(linkAfter(links.pop() ?? "", out));
    },
  });
  parser.end(html);
  return out.join("");
}

/** A link's address is kept where its words do not say it already. */
function linkAfter(href: string, before: readonly string[]): string {
  const shown = before.slice(-3).join("");
  return /^https?:\/\/\S+$/i.test(href) && !shown.includes(href) ? ` (${href})` : "";
}

/** Markdown is text to us; only addresses that run something are taken out of it. */
function withoutHostileLinks(text: string): string {
  return text.replace(/(\]\(|\]:\s*|<)\s*(?:javascript|vbscript|data)\s*:[^)\s>]*/gi, "$1");
}
