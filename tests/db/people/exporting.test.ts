import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { followIdea } from "@/lib/ideas/following/commands";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { exportMyData } from "@/lib/people/exporting/commands";
import { createTestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { ask, newBrowser, typeCode } from "@/tests/support/sign-in";
import { say } from "@/tests/support/talk";

test("the export holds all of one's own, under readable keys, and nothing of others", async () => {
  const here = await createTestCity();
  const ada = await here.person({ firstName: "Ada", lastName: "Export", email: "ada@example.org" });
  const olaf = await here.person({ firstName: "Olaf", lastName: "Other", email: "olaf@example.org" });
  const mine = await postIdea(here, { author: ada, title: "Ada's own idea" });
  const theirs = await postIdea(here, {
    author: olaf,
    title: "Olaf's idea",
    text: "Olaf's private thoughts on it.",
  });
  await within(here, ada, (context) => supportIdea(context, { ideaId: theirs.id }));
  await within(here, ada, (context) => followIdea(context, { ideaId: theirs.id }));
  await say(here, ada, { ideaId: theirs.id, text: "Ada says so." });
  await say(here, olaf, { ideaId: mine.id, text: "Olaf says otherwise." });
  const browser = newBrowser();
  const { code } = await ask(here, browser, "ada@example.org");
  await typeCode(here, browser, code);

  const data = await here.run((db) => exportMyData({ db, actor: ada }, here.city));

  expect(data.account).toMatchObject({
    emailAddress: "ada@example.org",
    firstName: "Ada",
    lastName: "Export",
  });
  expect(data.ideas).toMatchObject([{ title: "Ada's own idea", path: `/ideas/${mine.code}`, comments: 1 }]);
  expect(data.comments).toMatchObject([{ text: "Ada says so.", ideaTitle: "Olaf's idea" }]);
  expect(data.supports).toMatchObject([{ ideaTitle: "Olaf's idea" }]);
  expect(data.follows.length).toBeGreaterThan(0);
  expect(data.sessions).toMatchObject([{ browser: "a browser of the tests" }]);
  expect(data.askedForCodes).toHaveLength(1);
  expect(data.mails).toMatchObject([{ kind: "reply" }, { kind: "signIn", to: "ada@example.org" }]);
  const log = data.log as { what: string }[];
  expect(log.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["idea.submitted", "idea.supported", "comment.posted", "person.signedIn"]),
  );
  const text = JSON.stringify(data);
  for (const foreign of ["olaf@example.org", "Olaf's private thoughts", "Olaf says otherwise", olaf.id]) {
    expect(text).not.toContain(foreign);
  }
  for (const secret of [browser.session ?? "", browser.hash]) expect(text).not.toContain(secret);
});

test("that somebody took their data is in the ledger", async () => {
  const here = await createTestCity();
  const ada = await here.person();
  await here.run((db) => exportMyData({ db, actor: ada }, here.city));
  const rows = await here.run((db) =>
    db.select({ verb: events.verb }).from(events).where(eq(events.actorId, ada.id)),
  );
  expect(rows).toEqual([{ verb: "person.exported" }]);
});

test("a visitor has nothing to export", async () => {
  const here = await createTestCity();
  const attempt = here.run((db) => exportMyData({ db, actor: here.visitor() }, here.city));
  await expect(attempt).rejects.toMatchObject({ messageKey: "errors.signInNeeded" });
});
