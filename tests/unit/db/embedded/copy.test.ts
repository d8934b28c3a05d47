import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { copyCluster } from "@/db/embedded/backup/copy";

test("a copy of a cluster has what its tables begin with, and no rows of those that keep no log", async () => {
  const folder = mkdtempSync(join(tmpdir(), "copy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [from, to] = [join(folder, "cluster"), join(folder, "copy")];
  mkdirSync(join(from, "base/5"), { recursive: true });
  const logged = ["1638", "16384", "16384.1", "16384_fsm", "16384_vm", "163850", "PG_VERSION"];
  for (const name of [...logged, "16385", "16385.1", "16385_fsm", "16385_init", "163860_init", "163860"])
    writeFileSync(join(from, "base/5", name), name);
  await copyCluster(from, to, {});
  expect(readdirSync(join(to, "base/5")).sort()).toEqual([...logged, "16385_init", "163860_init"].sort());
});
