import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mails } from "@/db/schema/events";
import { historyOf } from "@/lib/moderation/history";
import { markWarningRead, warnPerson } from "@/lib/moderation/warning/commands";
import { unreadWarnings } from "@/lib/moderation/warning/queries";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";

const reason = "Please stop calling other people names.";

function warn(here: TestCity, actor: Person, { id }: { id: string }) {
  return within(here, actor, (context) => warnPerson(context, { id, reason }));
}

test("a warning is mailed with its reason and stands in the account until the person has read it", async () => {
  const here = await createTestCity();
  const [moderator, person] = [await here.person({ role: "moderator" }), await here.person()];
  await warn(here, moderator, person);
  const [mail] = await here.run((db) => db.select().from(mails).where(eq(mails.personId, person.id)));
  expect(mail?.text).toContain(reason);
  const [warning] = await here.run((db) => unreadWarnings(db, person.id));
  expect(warning).toMatchObject({ reason });
  const other = await here.person();
  const read = (actor: Person) => here.run((db) => markWarningRead({ db, actor }, { id: warning?.id ?? "" }));
  await read(other);
  expect(await here.run((db) => unreadWarnings(db, person.id))).toHaveLength(1);
  await read(person);
  expect(await here.run((db) => unreadWarnings(db, person.id))).toEqual([]);
  expect(await here.run((db) => historyOf(db, person.id))).toMatchObject([
    { what: "warned", explanation: reason, by: "Ada Lovelace" },
  ]);
});

test("nobody warns themselves or somebody on the team, and citizens warn nobody", async () => {
  const here = await createTestCity();
  const moderator = await here.person({ role: "moderator" });
  await expect(warn(here, moderator, moderator)).rejects.toThrow("moderation.refused.warnSelf");
  await expect(warn(here, moderator, await here.superadmin())).rejects.toThrow(
    "moderation.refused.warnStaff",
  );
  await expect(warn(here, await here.person(), await here.person())).rejects.toThrow("errors.forbidden");
});
