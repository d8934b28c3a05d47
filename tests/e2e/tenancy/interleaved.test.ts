import { randomBytes } from "node:crypto";
import { furnishCity } from "@/tests/support/e2e/furnished-city";
import { requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";

test.describe.configure({ timeout: 300_000 });

const requests = 2_000;
const atOnce = 12;

test("of two thousand interleaved requests to three cities, none answers with a word of another", async () => {
  const markers = [0, 1, 2].map(() => `zq${randomBytes(6).toString("hex")}`);
  const cities = await Promise.all(markers.map(furnishCity));
  const foreign: string[] = [];
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < requests; number = next++) {
      const own = cities[number % 3];
      const other = cities[(number + 1 + (number % 2)) % 3];
      if (!own || !other) throw new Error("three cities");
      const paths = [
        "/",
        "/ideas",
        `/ideas/${own.ids.code}/${own.ids.slug}`,
        `/ideas/${other.ids.code}`,
        `/people/${other.ids.personId}`,
        "/ideas/map",
        "/fr/ideas?sort=newest",
        `/ideas?topic=${other.marker}-topic`,
        `/pages/${other.ids.pageSlug}`,
        `/${other.here.host}/default/ideas`,
        `/files/${other.ids.fileId}`,
        "/ideas?q=benches",
      ];
      const path = paths[number % paths.length] ?? "/";
      const spoofs: Record<string, string>[] = [
        {},
        { "x-forwarded-host": other.here.host, "x-cityloop-host": other.here.host },
        {
          "x-cityloop-secret": "x",
          "x-cityloop-city": other.here.id,
          "x-middleware-rewrite": `/${other.here.host}/default`,
        },
        {
          "x-forwarded-host": other.here.host,
          forwarded: `host=${other.here.host}`,
          "x-original-url": "/ideas",
        },
        { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
        { cookie: `cityloop.session=${other.session}` },
        { cookie: `cityloop.session=${own.session}` },
      ];
      const answer = await requestAt(own.here.host, path, { headers: spoofs[number % spoofs.length] ?? {} });
      // What was asked for may come back as typed; only what a city holds would be a leak.
      const said = answer.text.replaceAll(path, "").replaceAll(encodeURIComponent(path), "");
      const leaked = cities.filter(({ marker }) => marker !== own.marker && holds(said, marker));
      if (leaked.length > 0)
        foreign.push(`${own.here.host}${path} said ${leaked.map(({ marker }) => marker)}`);
      if (answer.status >= 500) foreign.push(`${own.here.host}${path} answered ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect(foreign.slice(0, 5)).toEqual([]);
});

/** A city's own contents: its marker within a word of content, not the slug that was asked for. */
function holds(text: string, marker: string): boolean {
  return ["-city", " wants", " has many", "-first", "-last", " agrees", " area", " body"].some((end) =>
    text.includes(marker + end),
  );
}
