import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mails } from "@/db/schema/events";
import { listDeeds } from "@/lib/audit/queries";
import { appealPath, appealToken } from "@/lib/discussion/appeal-link";
import { decideAppeal, makeAppeal } from "@/lib/moderation/appealing/commands";
import { countOpenAppeals, listAppeals } from "@/lib/moderation/appealing/queries";
import { historyOf } from "@/lib/moderation/history";
import type { Subject } from "@/lib/moderation/input";
import { markWarningRead, warnPerson } from "@/lib/moderation/warning/commands";
import { unreadWarnings } from "@/lib/moderation/warning/queries";
import type { Person, Role } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { moderatorOf, projectWithIdea } from "@/tests/support/moderators";
import { startProject } from "@/tests/support/projects";

const reason = "Please stop calling other people names.";

function warn(here: TestCity, actor: Person, { id }: { id: string }, about: Subject | null = null) {
  return within(here, actor, (context) => warnPerson(context, { id, reason, about }));
}

/** Whoever wrote it is warned of an idea in a project by its moderator. */
async function warnedInProject(role: Role) {
  const here = await createTestCity();
  const own = await projectWithIdea(here, "Own bench");
  const mo = await moderatorOf(here, [own.id], role);
  const { author } = own.idea;
  await warn(here, mo, author, { kind: "idea", id: own.idea.id });
  const [warning] = await here.run((db) => unreadWarnings(db, author.id));
  return { here, own, mo, author, warning };
}

test.each(["project_moderator", "external_moderator"] as const)(
  "a %s warns of contributions in the own projects, and of nothing else",
  async (role) => {
    const { here, own, mo, author, warning } = await warnedInProject(role);
    expect(warning).toMatchObject({ reason });
    const elsewhere = await postIdea(here, { title: "A bench anywhere" });
    const other = await projectWithIdea(here, "Other bench");
    for (const { id, author: whose } of [elsewhere, other.idea])
      await expect(warn(here, mo, whose, { kind: "idea", id })).rejects.toThrow("errors.forbidden");
    await expect(warn(here, mo, author)).rejects.toThrow("errors.forbidden");
    const stranger = await here.person();
    const subject = { kind: "idea", id: own.idea.id } as const;
    await expect(warn(here, mo, stranger, subject)).rejects.toThrow("errors.notFound");
    const [told] = await here.run((db) =>
      listDeeds(
        db,
        { group: "moderating", person: mo.id, from: null, until: null },
        { after: null, limit: 5 },
      ),
    );
    expect(told).toMatchObject({ verb: "person.warned", actorRole: role, projectId: own.id });
  },
);

test("whoever was warned objects by the mail's link, and the warning counts no more where that was right", async () => {
  const { here, own, mo, author, warning } = await warnedInProject("external_moderator");
  const about = {
    kind: "warning",
    subjectId: warning?.id ?? "",
    against: warning?.createdAt ?? new Date(),
  } as const;
  const [mail] = await here.run((db) => db.select().from(mails).where(eq(mails.personId, author.id)));
  expect(mail?.text).toContain(appealPath(here.id, about));
  expect(mail?.text).toContain("Own bench");
  const input = { token: appealToken(here.id, about), words: "I named nobody anything." };
  expect(await here.run((db) => makeAppeal({ db, actor: here.visitor(), city: here.city }, input))).toBe(
    true,
  );
  const [appeal] = await here.run((db) => listAppeals(db, { open: true, within: [own.id], limit: 5 }));
  const other = await startProject(here);
  expect(await here.run((db) => countOpenAppeals(db, [other.id]))).toBe(0);
  const decide = (actor: Person) =>
    within(here, actor, (context) =>
      decideAppeal(context, {
        id: appeal?.id ?? "",
        outcome: "granted",
        answer: "You are right about that.",
      }),
    );
  await expect(decide(mo)).rejects.toThrow("moderation.refused.ownDecision");
  await expect(decide(await moderatorOf(here, [other.id]))).rejects.toThrow("errors.forbidden");
  await decide(await moderatorOf(here, [own.id]));
  expect(await here.run((db) => unreadWarnings(db, author.id))).toEqual([]);
  expect(await here.run((db) => historyOf(db, author.id))).toMatchObject([
    { what: "warningTakenBack", about: { kind: "idea", title: "Own bench" } },
  ]);
});

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
