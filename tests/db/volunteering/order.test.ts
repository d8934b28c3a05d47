import { expect, test } from "vitest";
import { volunteerCauses } from "@/db/schema/volunteering";
import { newId } from "@/lib/base/ids";
import { listCauses } from "@/lib/volunteering/queries";
import { createTestCity } from "@/tests/support/city";
import { startCause } from "@/tests/support/volunteering";

test("what comes first in time stands first, then what has no time yet, and last what is done, the earlier done before", async () => {
  const here = await createTestCity();
  const { id: activityId } = await startCause(here, { title: { en: "tomorrow" }, needed: 1 });
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const more: [string, Partial<typeof volunteerCauses.$inferInsert>][] = [
    ["some day", { startsAt: null, createdAt: inDays(-1) }],
    ["done lately", { startsAt: inDays(-3), doneAt: inDays(-1) }],
    ["in a week", { startsAt: inDays(7) }],
    ["done long ago", { startsAt: inDays(-1), doneAt: inDays(-2) }],
    ["some other day", { startsAt: null }],
    ["today", { startsAt: inDays(0.1) }],
  ];
  for (const [title, values] of more)
    await here.run((db) =>
      db
        .insert(volunteerCauses)
        .values({ id: newId(), activityId, title: { en: title }, needed: 1, ...values }),
    );
  const causes = await here.run((db) => listCauses(db, activityId));
  expect(causes.map(({ title }) => title.en)).toEqual([
    ...["today", "tomorrow", "in a week", "some day", "some other day", "done long ago", "done lately"],
  ]);
});
