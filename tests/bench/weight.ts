import { gzipSync } from "node:zlib";
import { requestAt } from "@/tests/support/e2e/request-at";

export type Weight = {
  scripts: number;
  html: number;
  /** All of a page without people's photos: document, scripts, styles, the fonts it asks for, generated covers. */
  all: number;
  requests: number;
  /**
   * Of that, what comes with the page; the rest once its reader stirs (lib/request/late-scripts.ts). Not in results of
   * before.
   */
  atFirst?: { scripts: number; all: number; requests: number };
};

/**
 * What a first visit loads (bytes, gzip), as the page itself names it, whether its reader stirs or not; not what only
 * old browsers load.
 */
export async function weigh(host: string, port: number, path: string): Promise<Weight> {
  const html = await fetchText(host, port, path);
  const early = [...html.matchAll(/<script(?![^>]*nomodule)[^>]+src="([^"]+)"/gi)].map(
    (match) => match[1] ?? "",
  );
  const late: string[] = JSON.parse(/\)\((\["\/_next[^\]]*\])\)<\/script>/.exec(html)?.[1] ?? "[]");
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  const covers = [...html.matchAll(/<img[^>]+src="(\/files\/covers\/[^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  const packed = async (paths: string[]) => {
    let bytes = 0;
    for (const one of new Set(paths)) bytes += gzipSync(await fetchText(host, port, one)).length;
    return bytes;
  };
  const scripts = { early: await packed(early), late: await packed(late) };
  const own = gzipSync(html).length;
  const all =
    own + scripts.early + (await packed([...styles, ...covers])) + (await fontBytes(host, port, path));
  const requests = (sources: string[]) => 1 + new Set([...sources, ...styles]).size;
  return {
    scripts: scripts.early + scripts.late,
    html: own,
    all: all + scripts.late,
    requests: requests([...early, ...late]),
    atFirst: { scripts: scripts.early, all, requests: requests(early) },
  };
}

/** Fonts are compressed as they are; the page's headers name those that its text needs. */
async function fontBytes(host: string, port: number, path: string): Promise<number> {
  const { headers } = await requestAt(host, path, { port });
  const named = [...String(headers.link ?? "").matchAll(/<([^>]+\.woff2)>/g)].map((match) => match[1] ?? "");
  let bytes = 0;
  for (const font of new Set(named)) {
    bytes += Number((await requestAt(host, font, { port })).headers["content-length"] ?? 0);
  }
  return bytes;
}

async function fetchText(host: string, port: number, path: string): Promise<string> {
  return (await requestAt(host, path, { port })).text;
}
