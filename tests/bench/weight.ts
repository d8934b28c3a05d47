import { gzipSync } from "node:zlib";
import { requestAt } from "@/tests/support/e2e/request-at";

export type Weight = { scripts: number; html: number; requests: number };

/** What a first visit loads of scripts (bytes, gzip), as the page itself names them; not what only old browsers load. */
export async function weigh(host: string, port: number, path: string): Promise<Weight> {
  const html = await fetchText(host, port, path);
  const sources = [...html.matchAll(/<script(?![^>]*nomodule)[^>]+src="([^"]+)"/gi)].map(
    (match) => match[1] ?? "",
  );
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  let scripts = 0;
  for (const source of new Set(sources)) scripts += gzipSync(await fetchText(host, port, source)).length;
  return { scripts, html: gzipSync(html).length, requests: 1 + new Set([...sources, ...styles]).size };
}

async function fetchText(host: string, port: number, path: string): Promise<string> {
  return (await requestAt(host, path, { port })).text;
}
