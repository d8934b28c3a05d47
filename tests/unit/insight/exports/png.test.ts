import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "cityloop-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = `
  import { drawnPng } from "@/lib/insight/exports/png";
  const drawn = (words) => drawnPng(\`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="50" font-family="'Atkinson Hyperlegible Next','Noto Sans Arabic'"><text y="40" font-size="30">\${words}</text></svg>\`);
  const same = async (one, other) => (await drawn(one)).equals(await drawn(other));
  console.log(JSON.stringify([await same("abc", "xyz"), await same("łżś", "ąęć"), await same("من", "بر")]));
`;

test("letters of every language are drawn where the machine has no fonts", () => {
  const fonts = join(folder, "fonts.conf");
  writeFileSync(fonts, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>');
  const file = join(process.cwd(), "lib/cli/register.ts");
  const said = execFileSync(process.execPath, ["--import", file, "--input-type=module", "-e", program], {
    env: { ...process.env, FONTCONFIG_FILE: fonts },
    encoding: "utf8",
  });
  // Boxes in place of letters would be the same whatever is written.
  expect(JSON.parse(said)).toEqual([false, false, false]);
});
