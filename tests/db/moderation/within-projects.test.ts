import { expect, test } from "vitest";
import { removeContribution } from "@/lib/moderation/commands";
import { findCase } from "@/lib/moderation/queries";
import { suspendPerson } from "@/lib/moderation/suspending/commands";
import { warnPerson } from "@/lib/moderation/warning/commands";
import { createTestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { projectWithIdea } from "@/tests/support/moderators";

test("whoever moderates projects reads of an author what was decided there, and nothing of the rest of the city", async () => {
  const here = await createTestCity();
  const own = await projectWithIdea(here, "Own bench");
  const other = await projectWithIdea(here, "Other bench");
  const { author } = own.idea;
  const staff = await here.superadmin();
  const elsewhere = await postIdea(here, { author, title: "A bench anywhere" });
  const lamp = await postIdea(here, { author, project: own.code, title: "Own lamp" });
  for (const { id } of [own.idea, lamp, elsewhere]) {
    const about = { kind: "idea", id } as const;
    await within(here, staff, (context) => warnPerson(context, { id: author.id, reason: "Be kind", about }));
  }
  await within(here, staff, (context) =>
    warnPerson(context, { id: author.id, reason: "Be kind", about: null }),
  );
  const rule = { rule: "insult", explanation: "It names a neighbour." } as const;
  await within(here, staff, (context) =>
    removeContribution(context, { kind: "idea", id: elsewhere.id, ...rule }),
  );
  await within(here, staff, (context) =>
    suspendPerson(context, { id: author.id, reason: "Again and again" }),
  );

  const read = (projects?: string[]) =>
    here.run((db) => findCase(db, { kind: "idea", id: own.idea.id }, projects ? { projects } : {}));
  const all = await read();
  expect(all.history.map(({ what }) => what).sort()).toEqual([
    "removed",
    "suspended",
    "warned",
    "warned",
    "warned",
  ]);
  expect(all.author).toEqual({ written: 3, removed: 1 });
  const few = await read([own.id]);
  expect(few.history).toMatchObject([{ what: "warned", about: { title: "Own lamp" } }]);
  expect(few.author).toEqual({ written: 2, removed: 0 });
  expect((await read([own.id, other.id])).author).toEqual({ written: 2, removed: 0 });
});
