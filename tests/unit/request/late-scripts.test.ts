import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { sessionCookieName } from "@/lib/people/cookie-name";
import { mayComeLate, withLateScripts } from "@/lib/request/late-scripts";

const page = [
  '<html><head><link rel="stylesheet" href="/_next/a.css" nonce="abc="/>',
  '<link rel="preload" as="script" fetchPriority="low" nonce="abc=" href="/_next/main.js"/>',
  '<script src="/_next/one.js" async="" nonce="abc="></script>',
  '</head><body><noscript data-visit="/api/visit"><img src="/api/visit"/></noscript><p>Benches: a, b &amp; $& c</p>',
  '<script src="/_next/old.js" noModule="" nonce="abc="></script>',
  '<script src="/_next/main.js" nonce="abc=" async=""></script>',
  '<script nonce="abc=">self.__next_f.push([0])</script></body></html>',
].join("");

test("a page to read names no script that a browser would load by itself, and keeps all else", () => {
  const late = withLateScripts(page);
  expect(late.match(/<script[^>]* src=[^>]*>/g)).toEqual([
    '<script src="/_next/old.js" noModule="" nonce="abc=">',
  ]);
  expect(late).not.toContain("preload");
  expect(late).toContain('<link rel="stylesheet"');
  expect(late).toContain("<p>Benches: a, b &amp; $& c</p>");
  expect(late).toContain("self.__next_f.push([0])");
});

test("its scripts come once, in their order, as soon as its reader stirs", () => {
  const { stir, loaded } = browse(withLateScripts(page));
  expect(loaded).toEqual([]);
  stir("scroll");
  expect(loaded).toEqual(["/_next/one.js", "/_next/main.js"]);
  stir("click");
  expect(loaded).toHaveLength(2);
});

test("the visit is told of before anybody stirs, unless the browser asks not to be counted", () => {
  expect(browse(withLateScripts(page)).told).toEqual(["/api/visit"]);
  expect(browse(withLateScripts(page), { doNotTrack: "1" }).told).toEqual([]);
  expect(browse(withLateScripts(page), { globalPrivacyControl: true }).told).toEqual([]);
});

test("the script that waits carries the page's nonce", () => {
  expect(withLateScripts(page)).toContain('<script nonce="abc=">(function');
});

test("a page without scripts is left alone", () => {
  expect(withLateScripts("<html><body>Hello</body></html>")).toBe("<html><body>Hello</body></html>");
});

test.each(["/", "/ideas", "/ideas?topic=parks", "/fr/ideas/AB12C/a-bench", "/pages/about", "/projects"])(
  "%s comes without scripts to a visitor, and with them to whoever is signed in",
  (url) => {
    expect(mayComeLate({ url, headers: {} })).toBe(true);
    expect(mayComeLate({ url, headers: { cookie: "theme=dark" } })).toBe(true);
    for (const secure of [true, false]) {
      const cookie = `theme=dark; ${sessionCookieName(secure)}=secret`;
      expect(mayComeLate({ url, headers: { cookie } })).toBe(false);
    }
  },
);

test.each(["/ideas/new", "/ideas/map", "/sign-in", "/admin", "/start", "/onward"])(
  "%s has its scripts from the start: it is to be filled in, drawn or sent at once",
  (url) => expect(mayComeLate({ url, headers: {} })).toBe(false),
);

/** Runs the page's waiting script in a world that has only what it uses. */
function browse(html: string, wishes: { doNotTrack?: string; globalPrivacyControl?: boolean } = {}) {
  const listening = new Map<string, () => void>();
  const [loaded, told]: [string[], string[]] = [[], []];
  const script = /<script nonce="abc=">(\(function.*?\))<\/script>/.exec(html)?.[1] ?? "";
  runInNewContext(script, {
    addEventListener: (sign: string, act: () => void) => listening.set(sign, act),
    removeEventListener: (sign: string) => listening.delete(sign),
    navigator: wishes,
    fetch: async (address: string) => {
      told.push(address);
      return { arrayBuffer: async () => null };
    },
    document: {
      documentElement: { dataset: {} },
      querySelector: () => ({ dataset: { visit: "/api/visit" } }),
      createElement: () => ({
        src: "",
        setAttribute(_: string, value: string) {
          this.src = value;
        },
      }),
      head: { append: ({ src }: { src: string }) => loaded.push(src) },
    },
  });
  return { loaded, told, stir: (sign: string) => listening.get(sign)?.() };
}
