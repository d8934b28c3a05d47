import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checks } from "@/tests/support/check/all";

let root: string;

/** A small project that every check passes, for each test to break in one place. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cityloop-check-"));
  for (const path of [
    "tsconfig.json",
    "biome.json",
    ".gitignore",
    "tests/support/tsconfig.check.json",
    "tests/support/floors.json",
  ]) {
    cpSync(path, join(root, path));
  }
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  write("package-lock.json", lock({ "node_modules/next": "16.4.5", "node_modules/sharp": "0.36.0" }));
  write("lib/base/words.ts", 'export type Word = "idea";\n');
  write(
    "lib/ideas/queries.ts",
    'import type { Word } from "@/lib/base/words";\n\nexport const first: Word = "idea";\n',
  );
  write("lib/ideas/commands.ts", "export const submitIdea = 1;\n");
  write("db/client.ts", "export const client = 1;\n");
  write("db/with-city.ts", "export type CityDb = string;\n\nexport const withPlatform = 1;\n");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a clean project passes every check", async () => {
  for (const { name } of checks) expect(await run(name)).toEqual([]);
});

const planted: { check: string; path: string; text: string; told: string }[] = [
  {
    check: "types",
    path: "lib/base/a.ts",
    text: 'export const a: number = "text";\n',
    told: "not assignable",
  },
  { check: "format and lint", path: "lib/base/a.ts", text: "export const  a = 1\n", told: "format" },
  {
    check: "format and lint",
    path: "lib/base/a.ts",
    text: "export const a: any = 1;\n",
    told: "noExplicitAny",
  },
  {
    check: "format and lint",
    path: "lib/base/a.ts",
    text: "export const a = (b?: string) => b!;\n",
    told: "noNonNullAssertion",
  },
  layer("app/page.tsx", 'import { client } from "@/db/with-city";', "app may not import db/with-city.ts"),
  layer(
    "app/page.tsx",
    'import type { CityDb } from "../db/with-city";',
    "app may not import db/with-city.ts",
  ),
  layer(
    "app/page.tsx",
    'import { submitIdea } from "@/lib/ideas/commands";',
    "app may not import lib/ideas/commands.ts",
  ),
  layer("app/page.tsx", 'const late = await import("@/db/with-city");', "app may not import db/with-city.ts"),
  layer("lib/base/a.ts", 'import { first } from "@/lib/ideas/queries";', "lib/base may not import"),
  layer("lib/base/a.ts", 'export type { first } from "@/lib/ideas/queries";', "lib/base may not import"),
  layer("lib/ui/a.ts", 'export type A = import("@/lib/ideas/queries").A;', "lib/ui may not import"),
  layer("lib/cities/a.ts", 'import "@/lib/ideas/queries";', "lib/cities may not import"),
  layer("lib/cities/a.ts", 'import { client } from "@/db/client";', "may not import db/client.ts"),
  layer("lib/ideas/queries.ts", 'import { headers } from "next/headers";', "does without next/headers"),
  layer("lib/ideas/a.ts", 'import { withPlatform } from "@/db/with-city";', "withPlatform"),
  layer("db/a.ts", 'import { first } from "@/lib/ideas/queries";', "db may not import"),
  layer("lib/request/a.ts", 'import { first } from "@/lib/ideas/queries";', "lib/request may not import"),
  layer("middleware.ts", 'import { first } from "@/lib/base/words";', "middleware may not import"),
  layer("lib/cities/a.ts", 'import "@/tests/support/a";', "may not import tests/support/a"),
  layer("lib/nowhere/a.ts", "export const a = 1;", "is in no layer"),
  {
    check: "import cycles",
    path: "lib/base/words.ts",
    text: 'import type { first } from "../ideas/queries";\n\nexport type Word = typeof first;\n',
    told: "lib/base/words.ts → lib/ideas/queries.ts → lib/base/words.ts",
  },
  { check: "file size", path: "lib/base/a.ts", text: "export {};\n".repeat(301), told: "301 lines" },
  word("// TODO: later", "TODO"),
  word("// FIXME", "FIXME"),
  word("// biome-ignore lint: no", "biome-ignore"),
  word("// @ts-expect-error", "@ts-expect-error"),
  word("sql.raw(text);", "sql.raw"),
  word("const props = { dangerouslySetInnerHTML: {} };", "dangerouslySetInnerHTML"),
  word("console.log(1);", "console."),
  floor({ "node_modules/next": "16.4.4" }, "next 16.4.4 is below 16.4.5"),
  floor({ "node_modules/a/node_modules/next-auth": "5.0.0-beta.31" }, "next-auth 5.0.0-beta.31 is below"),
  floor({ "node_modules/sharp": "0.35.4" }, "sharp 0.35.4 is below"),
  floor({ "node_modules/exceljs": "4.4.0" }, "exceljs is not to be used"),
];

test.each(planted)("$check: $told", async ({ check, path, text, told }) => {
  write(path, text);
  const findings = await run(check);
  expect(findings.join("\n")).toContain(told);
  expect(findings.every((finding) => finding.startsWith(path))).toBe(true);
});

test("a release satisfies the floor of its own pre-release", async () => {
  write("package-lock.json", lock({ "node_modules/next-auth": "5.0.0" }));
  expect(await run("dependency floors")).toEqual([]);
});

function layer(path: string, text: string, told: string) {
  return { check: "layers", path, text: `${text}\n`, told };
}

function word(text: string, told: string) {
  return { check: "forbidden words", path: "lib/base/a.ts", text: `${text}\n`, told };
}

function floor(versions: Record<string, string>, told: string) {
  return { check: "dependency floors", path: "package-lock.json", text: lock(versions), told };
}

function lock(versions: Record<string, string>): string {
  return JSON.stringify({
    packages: Object.fromEntries(Object.entries(versions).map(([path, version]) => [path, { version }])),
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function run(name: string): Promise<string[]> {
  const check = checks.find((one) => one.name === name);
  if (!check) throw new Error(`there is no check called ${name}`);
  return check.run(root);
}
