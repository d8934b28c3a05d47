import { expect, test } from "vitest";
import { findCitySummary } from "@/lib/operating/queries";
import { createTestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";

test("an operator sees as many late answers as the city does: removed ideas are owed none", async () => {
  const here = await createTestCity();
  const dueAt = new Date(Date.now() - 24 * 60 * 60 * 1000);
  for (const visibility of ["public", "removed"]) {
    const { id } = await postIdea(here);
    await changeIdea(here, id, { dueAt, visibility });
  }
  expect((await findCitySummary(here.city.slug))?.health.late).toBe(1);
});
