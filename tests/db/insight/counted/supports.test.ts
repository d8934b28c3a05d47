import { expect, test } from "vitest";
import { listCounted } from "@/lib/insight/counted/queries";
import { createTestCity } from "@/tests/support/city";
import { support } from "@/tests/support/engagement";
import { postIdea } from "@/tests/support/idea";

test("of supports only the day is told, not the second at which somebody gave one", async () => {
  const here = await createTestCity({ timeZone: "UTC" });
  const { id, code } = await postIdea(here);
  await support(here, await here.person(), id);
  const days = { from: "2020-01-01", to: "2100-01-01" };
  const rows = await here.run((db) =>
    listCounted(db, { ...days, what: "contributions", kind: "support" }, { after: "", limit: 5 }),
  );
  expect(rows).toMatchObject([{ kind: "support", count: 1, about: { of: "idea", code } }]);
  for (const { at, cursor } of rows) {
    expect(at.toISOString()).toMatch(/T00:00:00.000Z$/);
    expect(cursor).toMatch(/^\S+ 00:00:00[+-]00~support /);
  }
});
