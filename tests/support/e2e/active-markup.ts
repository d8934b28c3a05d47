import { DomUtils, parseDocument } from "htmlparser2";
import type { Answer } from "./request-at";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const never = ["iframe", "object", "embed", "base", "frame", "frameset", "applet", "portal"];
const addresses = [
  "href",
  "src",
  "action",
  "formaction",
  "xlink:href",
  "data",
  "srcset",
  "poster",
  "background",
];

/** What in a page could run, or fetch from elsewhere, and is not of our own making. */
export function activeMarkup({ text, headers }: Answer): string[] {
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
  const found: string[] = [];
  for (const element of DomUtils.getElementsByTagName(() => true, parseDocument(text))) {
    const { name, attribs } = element;
    if (never.includes(name)) found.push(`<${name}>`);
    if ((name === "script" || name === "style") && attribs.nonce !== nonce)
      found.push(`<${name}> without our nonce`);
    if (name === "meta" && /refresh/i.test(attribs["http-equiv"] ?? "") && !comesAnew(element))
      found.push("<meta refresh>");
    for (const [attribute, value] of Object.entries(attribs)) {
      if (/^on/i.test(attribute) || attribute === "srcdoc") found.push(`<${name} ${attribute}>`);
      const scheme = bare(value).slice(0, 12);
      if (addresses.includes(attribute) && /^(javascript|vbscript|data:text)/i.test(scheme)) {
        found.push(`<${name} ${attribute}="${scheme}…">`);
      }
    }
  }
  return found;
}

/** Our own way without JavaScript to have a page come anew: it leads nowhere else, and stands where no text does. */
function comesAnew({ attribs, parent }: Element): boolean {
  const within = parent && "name" in parent ? parent.name : "";
  return within === "noscript" && /^\d+$/.test(attribs.content ?? "");
}

/** As a browser reads an address: without controls and spaces before and within its scheme. */
function bare(address: string): string {
  return address.replace(/^[\p{Cc} ]+|[\t\r\n]/gu, "");
}
