import { expect, test } from "vitest";
import { createTestCity } from "@/tests/support/city";
import { tokenKinds } from "@/tests/support/token-kinds";

test.each(Object.entries(tokenKinds))("%s opens its own city and no other", async (_kind, make) => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const opens = await make(here);
  expect(await opens(elsewhere)).toBe(false);
  expect(await opens(here)).toBe(true);
});
