import { expect, test } from "vitest";
import { databaseNow } from "@/db/clock";
import { dayOf } from "@/lib/base/wall-clock";
import { addDays } from "@/lib/insight/period";
import { readFunnel } from "@/lib/insight/reading/funnel";
import { createTestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { followFigures } from "@/tests/support/insight/follow-figures";

test.each(["Pacific/Kiritimati", "America/Los_Angeles"])(
  "who came back in a later month is not known before one has begun in %s",
  async (timeZone) => {
    const here = await createTestCity({ timeZone });
    await postIdea(here);
    await followFigures(here);
    const to = dayOf(await here.run(databaseNow), timeZone);
    const first = `${to.slice(0, 7)}-01`;
    const read = (from: string) => here.run((db) => readFunnel(db, { from, to }));
    expect(await read(first)).toMatchObject({ contributed: 1, returned: null });
    expect(await read(addDays(first, -1))).toMatchObject({ contributed: 1, returned: 0 });
  },
);
