import type { NothingWords } from "@/lib/base/current-request";
import { isLocale, type Locale } from "@/lib/base/locales";
import { direction } from "@/lib/i18n/locales";
import type { Failed } from "@/lib/request/answering";
import { troubleWords } from "@/lib/ui/trouble-words";

/** A failed page's words for whoever has no script: behind the page that failed, or as a page of their own. */
export function troubleWithoutScript({ request, reference, nonce, whole }: Failed): string {
  const { url = "/", headers } = request;
  const locale = readersLocale(url, headers["accept-language"]);
  const words = troubleWords[locale];
  const home = url.split("/")[1] === locale ? `/${locale}` : "/";
  const main = mainPart(
    { locale, nonce },
    `<h1>${words.title}</h1><p>${words.text}</p>
<p>${words.reference} <bdi>${reference.replace(/[^\w@]/g, "")}</bdi></p>
<p><a href="">${words.again}</a> <a href="${home}">${words.home}</a></p>`,
  );
  if (!whole) return `<noscript>${main}</noscript>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title>`;
  return `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><head>${head}</head><body>${main}</body></html>`;
}

/** What a page says of an address where nothing is, for whoever has no script; all of the words are ours. */
export function nothingWithoutScript({ locale, title, text, home }: NothingWords, nonce: string): string {
  const said = `<h1>${title}</h1><p>${text}</p><p><a href="${home.href}">${home.label}</a></p>`;
  return `<noscript>${mainPart({ locale, nonce }, said)}</noscript>`;
}

function mainPart({ locale, nonce }: { locale: Locale; nonce: string }, said: string): string {
  return `<style nonce="${nonce}">${style}</style><main lang="${locale}" dir="${direction(locale)}">\n${said}</main>`;
}

/** The pages' own style sheet has another name in each build. */
const style =
  "main{font:1.0625rem/1.6 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:4rem 1rem;color:#222}" +
  "h1{font-size:1.75rem;line-height:1.2}a{display:inline-block;padding:.7rem .9rem .7rem 0;color:inherit}";

function readersLocale(url: string, spoken = ""): Locale {
  const wanted = [url.split(/[/?]/)[1], ...spoken.split(",").map((one) => one.trim().slice(0, 2))];
  return wanted.find((one) => one !== undefined && isLocale(one)) ?? "en";
}
