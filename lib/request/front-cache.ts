import { type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { listenForHidden } from "@/db/changes";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";

/** A page as a front cache has it: by host and address as they were typed, and by encoding. */
type KeptPage = { host: string; url: string; encoding: string };

/**
 * For how long a front cache can give out what it was given, in ms: it is fresh for two seconds, given out once
 * more up to five seconds after it was last asked for, and made anew then (deploy/nginx/cityloop.conf).
 */
const lifetime = 10_000;
/** More are not fetched anew at once; whatever is beyond leaves the cache by itself within `lifetime`. */
const atMost = 500;
const atOnce = 4;

/** By city, the pages that were given out to be kept, with when; in the order of time. */
const kept = new Map<string, Map<string, KeptPage & { at: number }>>();
/** When something was last hidden in a city: what was begun before may still show it. */
const hiddenAt = new Map<string, number>();

/**
 * Notes that a front cache now keeps this answer. A page that was begun before something was hidden, and came
 * after, is fetched anew at once.
 * @param begun when its drawing began, by `performance.now()`
 */
export function rememberKept(
  city: string | undefined,
  { headers, url = "/" }: IncomingMessage,
  response: ServerResponse,
  begun: number,
): void {
  if (!city || !(Number(response.getHeader("x-accel-expires")) > 0)) return;
  const page = { host: headers.host ?? "", url, encoding: String(headers["accept-encoding"] ?? "") };
  if (begun < (hiddenAt.get(city) ?? 0)) return void refresh([page]);
  const pages = kept.get(city) ?? new Map<string, KeptPage & { at: number }>();
  kept.set(city, pages);
  const key = `${page.host} ${page.url} ${page.encoding}`;
  const now = performance.now();
  pages.delete(key);
  pages.set(key, { ...page, at: now });
  for (const [oldest, { at }] of pages) {
    if (pages.size <= atMost && at > now - lifetime) break;
    pages.delete(oldest);
  }
}

/** From now on front caches lose what was hidden as soon as that is committed, by whichever process. */
export async function followHidden(): Promise<void> {
  if (env().FRONT_PURGE.length === 0) return;
  for (;;) {
    try {
      return await listenForHidden((city) => void refreshCity(city));
    } catch {
      await sleep(5000, undefined, { ref: false });
    }
  }
}

async function refreshCity(city: string): Promise<void> {
  const now = performance.now();
  hiddenAt.set(city, now);
  const pages = [...(kept.get(city)?.values() ?? [])].filter(({ at }) => at > now - lifetime);
  kept.delete(city);
  await refresh(pages.reverse());
}

/** Best effort: a front cache that is away has nothing to give out, either. */
async function refresh(pages: KeptPage[]): Promise<void> {
  const todo = env().FRONT_PURGE.flatMap((front) => pages.map((page) => ({ front, page })));
  const next = todo.values();
  const work = async () => {
    for (const { front, page } of next) {
      await fetchAnew(front, page).catch((error: NodeJS.ErrnoException) =>
        log.warn({ code: error.code ?? error.name }, "a front cache could not be told of what was hidden"),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Asked so, a front cache passes the request on and keeps what it gets in place of what it had. */
function fetchAnew(front: string, { host, url, encoding }: KeptPage): Promise<void> {
  const headers = { host, "accept-encoding": encoding, "x-cityloop-refresh": "1" };
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(front);
    const sending = send({ hostname, port, path: url, headers, timeout: 10_000 }, (answer) => {
      answer.resume().on("end", resolve).on("error", reject);
    });
    sending.on("timeout", () => sending.destroy(new Error("late")));
    sending.on("error", reject).end();
  });
}
