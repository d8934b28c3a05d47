import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { people } from "@/db/schema/people";
import { quarterlyUpdates, updateReceipts } from "@/db/schema/updates";
import { dayOf } from "@/lib/base/wall-clock";
import { followLedger } from "@/lib/events/reading/follow";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { figuresReader } from "@/lib/insight/figures/reader";
import { finishMail } from "@/lib/mail/finish";
import { readUnsubscribeToken } from "@/lib/mail/unsubscribe";
import { unsubscribe } from "@/lib/people/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea, within } from "@/tests/support/idea";
import { mailsOf, policyMaker, updateAt } from "@/tests/support/updates";

/** A city whose first update went long ago. */
async function runningCity(timeZone = "Europe/Brussels"): Promise<TestCity> {
  const here = await createTestCity({ timeZone });
  await here.run((db) =>
    db.insert(quarterlyUpdates).values({ edition: "launch", dueOn: "2026-02-02", sentAt: new Date() }),
  );
  return here;
}

describe("the quarter's update", () => {
  it("is shown to superadmins a few days before, and goes on the first weekday, once to each, in their language", async () => {
    const here = await runningCity();
    const [vera, marie] = [await policyMaker(here), await policyMaker(here, "fr")];
    await updateAt(here, "2026-12-26");
    expect(await mailsOf(here, "city")).toEqual([]);
    await updateAt(here, "2026-12-27");
    await updateAt(here, "2026-12-28");
    const [draft, ...more] = await mailsOf(here, "city");
    expect(more).toEqual([]);
    expect(draft?.recipient).toBe(here.superadminEmail);
    expect(draft?.subject).toContain("goes out on 1 January 2027");
    expect(draft?.text).toContain("/admin/insight/update");
    await updateAt(here, "2026-12-31", 23);
    expect(await mailsOf(here, "update")).toEqual([]);
    await updateAt(here, "2027-01-01", 8);
    await updateAt(here, "2027-01-01", 9);
    const mails = await mailsOf(here, "update");
    expect(new Map(mails.map(({ personId, subject }) => [personId, subject]))).toEqual(
      new Map([
        [vera.id, `${here.city.name}, October – December 2026: no new ideas, no answers`],
        [marie.id, `${here.city.name}, octobre – décembre 2026 : aucune nouvelle idée, aucune réponse`],
      ]),
    );
    expect(mails).toHaveLength(2);
  });

  it("goes once, on however many workers at the same moment", async () => {
    const here = await runningCity();
    await policyMaker(here);
    await updateAt(here, "2026-12-28");
    await Promise.all(Array.from({ length: 5 }, () => updateAt(here, "2027-01-01")));
    expect(await mailsOf(here, "update")).toHaveLength(1);
    expect(await here.run((db) => db.select().from(updateReceipts))).toMatchObject([{ edition: "2026-Q4" }]);
  });

  // Days on which clocks change, or on which a day begins elsewhere: hours are the city's own.
  for (const zone of ["Pacific/Apia", "America/Havana", "Africa/Cairo", "Australia/Lord_Howe"]) {
    it(`at eight by the clocks of ${zone}, on its own first weekday`, async () => {
      const here = await runningCity(zone);
      await policyMaker(here);
      await updateAt(here, "2026-03-29");
      await updateAt(here, "2026-04-01", 7);
      expect(await mailsOf(here, "update")).toEqual([]);
      await updateAt(here, "2026-04-01", 8);
      expect(await mailsOf(here, "update")).toHaveLength(1);
    });
  }

  it("waits for its draft to be looked at where nobody was there to show it, and comes late rather than never", async () => {
    const here = await runningCity();
    await policyMaker(here);
    await updateAt(here, "2027-01-05");
    await updateAt(here, "2027-01-07");
    expect(await mailsOf(here, "update")).toEqual([]);
    await updateAt(here, "2027-01-08");
    expect(await mailsOf(here, "update")).toHaveLength(1);
  });

  it("goes to nobody where there are no policy makers, and shows no draft then", async () => {
    const here = await runningCity();
    await here.person({ role: "moderator" });
    await updateAt(here, "2026-12-28");
    await updateAt(here, "2027-01-01");
    expect([...(await mailsOf(here, "city")), ...(await mailsOf(here, "update"))]).toEqual([]);
    expect(await here.run((db) => db.$count(quarterlyUpdates))).toBe(1);
  });
});

describe("the first update", () => {
  it("comes when there is somebody to read it, three working days after its draft, and the quarter's own after that", async () => {
    const here = await createTestCity();
    await updateAt(here, "2026-11-26");
    await policyMaker(here);
    await updateAt(here, "2026-11-27");
    await updateAt(here, "2026-12-01");
    expect(await mailsOf(here, "update")).toEqual([]);
    await updateAt(here, "2026-12-02");
    const [first, ...more] = await mailsOf(here, "update");
    expect(more).toEqual([]);
    expect(first?.text).toContain("From now on you read along");
    expect(first?.text).toContain("It was quiet");
    expect(first?.html).not.toContain("<img");
    await updateAt(here, "2026-12-28");
    await updateAt(here, "2027-01-01");
    expect(await mailsOf(here, "update")).toHaveLength(2);
  });
});

describe("who gets it", () => {
  it("can end it by the link in it, and only this; somebody suspended gets none", async () => {
    const here = await createTestCity();
    const [vera, away] = [await policyMaker(here), await policyMaker(here)];
    const person = (id: string) => eq(people.id, id);
    await here.run((db) => db.update(people).set({ suspendedAt: new Date() }).where(person(away.id)));
    await updateAt(here, "2026-11-27");
    await updateAt(here, "2026-12-02");
    const [mail, ...more] = await mailsOf(here, "update");
    expect(more).toEqual([]);
    if (!mail) throw new Error("no mail");
    const { headers } = finishMail(here.city, mail, "en");
    const token = /token=([^>]+)/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    expect(readUnsubscribeToken(here.id, token)).toEqual({ personId: vera.id, topic: "updates" });
    expect(await here.run((db) => unsubscribe(db, here.id, token))).toBe(true);
    const [row] = await here.run((db) => db.select().from(people).where(person(vera.id)));
    expect(row).toMatchObject({ mailUpdates: false, mailAnswers: true, mailDigests: true });
    await updateAt(here, "2026-12-28");
    await updateAt(here, "2027-01-01");
    expect(await mailsOf(here, "update")).toHaveLength(1);
  });
});

it("tells what rose, what is late and the figures, each with its page, and a picture that says what it shows", async () => {
  const here = await createTestCity();
  await policyMaker(here);
  const day = dayOf(new Date(), "Europe/Brussels");
  const loved = await postIdea(here, { title: "A bridge <b>for</b> bicycles" });
  const hidden = await postIdea(here, { title: "Something removed" });
  for (const idea of [loved, hidden]) {
    await within(here, await here.person(), (context) => supportIdea(context, { ideaId: idea.id }));
  }
  await changeIdea(here, hidden.id, { visibility: "removed" });
  await changeIdea(here, loved.id, { dueAt: new Date(Date.now() - 86_400_000), dueReason: "posted" });
  await followLedger(here.id, [figuresReader]);
  await here.run((db) =>
    db.insert(quarterlyUpdates).values({
      ...{ edition: "launch", dueOn: tomorrow(day), announcedAt: new Date() },
      word: { en: "Read this <first>" },
    }),
  );
  await updateAt(here, tomorrow(day));
  const [mail] = await mailsOf(here, "update");
  expect(mail?.subject).toMatch(/: 1 new idea, no answers$/);
  expect(mail?.text).toMatch(
    /> Read this <first>.*WHAT PEOPLE ASKED.*A bridge <b>for<\/b> bicycles \(1 new support, 1 in all\)/s,
  );
  expect(mail?.text).toMatch(/1 answer or step is late:\n\n- A bridge.*was due/s);
  expect(mail?.text).toMatch(/New ideas: 1 \(These months\), 0 \(Before\)/);
  expect(mail?.text).toMatch(/2 contributions in these months, 0 in those before/);
  expect(mail?.text).not.toContain("Something removed");
  expect(mail?.html).toContain(`href="http://${here.host}:3000/ideas/${loved.code}"`);
  expect(mail?.html).toMatch(/<img src="data:image\/png;base64,[\w+/=]+" alt="2 contributions/);
  expect(mail?.html).not.toMatch(/<b>for|<first>/);
});

function tomorrow(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
