export const devices = ["phone", "tablet", "computer"] as const;
export type Device = (typeof devices)[number];

/** Programs that say so of themselves, browsers that are driven by one, and whatever sends no name at all. */
const program =
  /bot\b|bot[/;_-]|crawl|spider|slurp|headless|lighthouse|preview|facebookexternalhit|externalagent|externalfetcher|inspectiontool|googleother|mediapartners|archiver|whatsapp|postman|ruby|dart\/|monitor|uptime|curl|wget|python|java\/|go-http|okhttp|axios|node|undici|libwww|httpclient|scrapy|phantom|selenium|puppeteer|playwright/i;

/**
 * Whether a request is a person's reading of one of our own pages, and on what. Null is not counted: a program, a page
 * that was fetched ahead, another site's picture, and everybody who asked not to be tracked.
 * @param host the host that was asked, without its port
 */
export function visitorOf(headers: Headers, host: string): { device: Device } | null {
  const agent = headers.get("user-agent") ?? "";
  if (headers.get("dnt") === "1" || headers.get("sec-gpc") === "1") return null;
  if (!agent || program.test(agent)) return null;
  if (/prefetch|prerender/.test(headers.get("sec-purpose") ?? headers.get("purpose") ?? "")) return null;
  return isOurs(headers, host) ? { device: deviceOf(agent) } : null;
}

/** Browsers say where a request comes from; older ones only by the page's address. */
function isOurs(headers: Headers, host: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const page = headers.get("referer") ?? "";
  return URL.canParse(page) && new URL(page).hostname === host;
}

function deviceOf(agent: string): Device {
  if (/ipad|tablet|kindle|silk|android(?!.*mobile)/i.test(agent)) return "tablet";
  return /mobi|iphone|ipod/i.test(agent) ? "phone" : "computer";
}
