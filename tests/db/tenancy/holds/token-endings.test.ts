import { expect, test } from "vitest";
import { createTestCity } from "@/tests/support/city";
import { tokenEndings } from "@/tests/support/token-endings";
import { tokenKinds } from "@/tests/support/token-kinds";

test("of every kind of token it is known how it ends", () => {
  expect(Object.keys(tokenEndings).sort()).toEqual(Object.keys(tokenKinds).sort());
});

const endings = Object.entries(tokenEndings).flatMap(([kind, ways]) =>
  "lasts" in ways ? [] : Object.entries(ways).map(([when, opens]) => [kind, when, opens] as const),
);

test.each(endings)("%s opens nothing %s", async (_kind, _when, opens) => {
  expect(await opens(await createTestCity())).toBe(false);
});
