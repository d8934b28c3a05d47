import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";

const chunks = ".next/static/chunks";

test("no script for a browser brings the server's form schemas along", () => {
  const scripts = readdirSync(chunks).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  // A word of zod's that no minifier takes away.
  expect(scripts.filter((name) => readFileSync(`${chunks}/${name}`, "utf8").includes("ZodError"))).toEqual(
    [],
  );
});

test("neither the board nor an idea asks a phone for more than 20 kB of scripts above the framework's own", async ({
  city,
}) => {
  const { code, slug } = await postIdea(city);
  // The framework's part is what every page has, down to the one that says that nothing is here.
  const shared = await scriptsOf(city.host, "/pages/rules");
  for (const path of ["/ideas", `/ideas/${code}/${slug}`]) {
    const own = [...(await scriptsOf(city.host, path))].filter((name) => !shared.has(name));
    const bytes = own.reduce((sum, name) => sum + gzipSync(readFileSync(`${chunks}/${name}`)).length, 0);
    expect(bytes, `${path}: ${own.join(" ")}`).toBeLessThan(20_000);
  }
});

async function scriptsOf(host: string, path: string): Promise<Set<string>> {
  const { status, text } = await requestAt(host, path);
  expect(status, path).toBe(200);
  return new Set([...text.matchAll(/\/_next\/static\/chunks\/([\w.-]+\.js)/g)].map(([, name = ""]) => name));
}
