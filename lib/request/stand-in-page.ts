import type { IncomingMessage } from "node:http";
import type { Trouble } from "@/lib/base/errors";
import { isLocale, type Locale } from "@/lib/base/locales";
import { standInWords } from "./stand-in-words";

const style = `body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;color:#1d2521;background:#fff}
main{max-width:36rem;margin:0 auto;padding:4rem 1rem}h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}
a{display:inline-block;margin-top:1rem;padding:.65rem 1.25rem;border-radius:.5rem;color:#fff;background:#1d2521;text-decoration:none}
a:focus-visible{outline:3px solid #1d2521;outline-offset:3px}
@media (prefers-color-scheme:dark){body{color:#f2f5f3;background:#141a17}a{color:#141a17;background:#f2f5f3}a:focus-visible{outline-color:#f2f5f3}}`;

/** The page for when none can be made: what does not work, what still does, and that nothing typed is lost. */
export function standInPage(request: IncomingMessage, trouble: Trouble) {
  const locale = readersLocale(request);
  const words = standInWords[locale];
  const sent = request.method === "POST";
  const lines = [words[trouble], sent ? words.sent : words.later];
  const page = `<!doctype html>
<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><style>${style}</style></head>
<body><main><h1>${words.title}</h1>${lines.map((line) => `<p>${line}</p>`).join("")}${sent ? "" : `<a href="">${words.again}</a>`}</main></body></html>
`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  };
  return { headers, page };
}

/** The city is not known here: the language is that of the address, else the first of the browser's that we speak. */
function readersLocale({ url = "/", headers }: IncomingMessage): Locale {
  const asked = (headers["accept-language"] ?? "")
    .split(",")
    .map((one) => one.trim().slice(0, 2).toLowerCase());
  return [url.split(/[/?#]/)[1] ?? "", ...asked].find((one) => isLocale(one)) ?? "en";
}
