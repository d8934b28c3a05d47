import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptSecrets } from "@/lib/base/secrets";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cityloop-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("secrets are made once, differ from each other and are for their owner's eyes", () => {
  const made = keptSecrets(folder);
  expect(keptSecrets(folder)).toEqual(made);
  expect(new Set(Object.values(made)).size).toBe(Object.values(made).length);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("a file from an older version keeps its secrets and gains the missing ones", () => {
  writeFileSync(join(folder, "secrets.json"), JSON.stringify({ ownerPassword: "old" }));
  const secrets = keptSecrets(folder);
  expect(secrets.ownerPassword).toBe("old");
  expect(keptSecrets(folder)).toEqual(secrets);
});

test("a damaged file is never replaced: the passwords in it open the database", () => {
  writeFileSync(join(folder, "secrets.json"), '{"ownerPassword": "ol');
  expect(() => keptSecrets(folder)).toThrow(/damaged/);
});
