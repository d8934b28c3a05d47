import { randomBytes } from "node:crypto";
import { randomFrom } from "@/lib/ui/covers/seed";
import { openPlatform } from "@/tests/support/city";
import { type FurnishedCity, furnishCity } from "@/tests/support/e2e/furnished-city";
import { encoded, pick, strange } from "@/tests/support/e2e/fuzz";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { readServerLog } from "@/tests/support/e2e/server-log";
import { expect, test } from "@/tests/support/e2e/test";
import { holdSeed, whole } from "@/tests/support/hold";
import { changeIdea, postIdea } from "@/tests/support/idea";

test.describe.configure({ timeout: whole ? 900_000 : 120_000 });

const count = whole ? 5000 : 120;
const atOnce = 4;

/** Where words of an address reach a query, and by which names. */
const targets: [path: string, names: string[], who: "anybody" | "staff" | "operator"][] = [
  ["/ideas", ["q", "sort", "topic", "area", "status", "after", "seed"], "anybody"],
  ["/ideas", ["q", "sort", "topic", "area", "status", "after", "seed"], "staff"],
  ["/ideas/map", ["q", "topic", "area", "status", "after"], "anybody"],
  ["/api/similar", ["title", "text", "lat", "lng", "locale"], "anybody"],
  ["/ideas/CODE", ["sort", "comment", "reply", "edit", "stance", "answer", "more"], "staff"],
  ["/ideas/VALUE", [], "anybody"],
  ["/pages/VALUE", [], "anybody"],
  ["/people/VALUE", ["after"], "anybody"],
  ["/files/VALUE", [], "anybody"],
  ["/files/covers/VALUE", [], "anybody"],
  ["/api/tiles/VALUE/1/1", [], "anybody"],
  ["/record", ["after", "page"], "anybody"],
  ["/sign-in", ["next", "error"], "anybody"],
  ["/sign-in/link", ["token", "next"], "anybody"],
  ["/unsubscribe", ["token"], "anybody"],
  ["/refused", ["why", "reason", "next"], "anybody"],
  ["/onward", ["to", "token"], "anybody"],
  ["/admin/ideas", ["q", "state", "status", "topic", "department", "sort", "after", "page"], "staff"],
  ["/admin/moderation", ["done", "kind", "after", "page"], "staff"],
  ["/admin/moderation/people", ["q", "after"], "staff"],
  ["/admin/moderation/VALUE/VALUE", [], "staff"],
  ["/admin/staff", ["q", "done", "after"], "staff"],
  ["/admin/settings/statuses/VALUE", [], "staff"],
  ["/admin/settings/topics/VALUE", [], "staff"],
  ["/admin/import/VALUE", [], "staff"],
  ["/operator", ["q", "state", "after"], "operator"],
  ["/operator/VALUE", ["done"], "operator"],
];

test("nothing in an address reaches a query as anything but a value", async () => {
  const city = await furnishCity(`qz${randomBytes(6).toString("hex")}`);
  const hidden = `hidden${randomBytes(6).toString("hex")}`;
  const foreign = await furnishCity(`qy${randomBytes(6).toString("hex")}`);
  const { id } = await postIdea(city.here, { title: `${hidden} words`, text: `${hidden} and more of them` });
  await changeIdea(city.here, id, { visibility: "removed" });
  const browsers = await browsersOf(city);
  const chance = randomFrom(`${holdSeed} addresses`);
  const faults: string[] = [];
  const logBefore = readServerLog().length;
  const statuses: Record<number, number> = {};
  let left = count;
  let slowest = 0;
  const look = async (browser: PlainBrowser, address: string, who: string) => {
    const began = performance.now();
    const { status, text } = await browser.get(address);
    const took = performance.now() - began;
    statuses[status] = (statuses[status] ?? 0) + 1;
    const said = `${who} at ${address}`;
    if (status >= 500) faults.push(`${status} for ${said}`);
    slowest = Math.max(slowest, Math.round(took));
    if (who !== "operator" && text.includes(foreign.marker)) faults.push(`another city's words for ${said}`);
    if (who === "anybody" && text.includes(hidden)) faults.push(`hidden words for ${said}`);
    if (/PostgresError|syntax error at|pg_catalog|\bat \S+\.js:\d+/.test(text))
      faults.push(`insides for ${said}`);
  };
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const [pattern, names, who] = pick(targets, chance);
      const path = pattern
        .replaceAll("VALUE", () => encoded(strange(chance).replaceAll("/", ""), () => 0) || "x")
        .replace("CODE", city.ids.code ?? "");
      const some = names.filter(() => chance() < 0.5);
      const query = some.map(
        (name) => `${name}${chance() < 0.1 ? "[]" : ""}=${encoded(strange(chance), chance)}`,
      );
      await look(browsers[who], path + (query.length > 0 ? `?${query.join("&")}` : ""), who);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  console.log(`${count} addresses answered ${JSON.stringify(statuses)}, the slowest after ${slowest} ms`);
  expect([...new Set(faults)]).toEqual([]);
  // An injection that only breaks the statement would show here and nowhere else.
  const broken = readServerLog()
    .slice(logBefore)
    .split("\n")
    .filter((line) => /"code":"(42\d\w\w|22\d\w\w)"/.test(line));
  expect(broken).toEqual([]);
});

async function browsersOf({ here, session }: FurnishedCity) {
  const platform = await openPlatform();
  const operator = await platform.session(await platform.person({ role: "operator" }));
  return {
    anybody: new PlainBrowser(here.host),
    staff: new PlainBrowser(here.host, session),
    operator: new PlainBrowser(platform.host, operator),
  };
}
