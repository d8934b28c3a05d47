import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions } from "@/db/schema/people";
import { readActor } from "@/lib/people/session";
import { browserName } from "@/lib/people/sessions/browser-name";
import { endOtherSessions } from "@/lib/people/sessions/commands";
import { listSessions } from "@/lib/people/sessions/queries";
import { createTestCity } from "@/tests/support/city";
import { newBrowser, signInAs } from "@/tests/support/sign-in";

test("people see where they are signed in and end one of these without ending this one", async () => {
  const here = await createTestCity();
  const [desk, phone, library] = [newBrowser(), newBrowser(), newBrowser()];
  const { person } = await signInAs(here, desk, "ada@example.org");
  await signInAs(here, phone, "ada@example.org");
  await signInAs(here, library, "ada@example.org");
  await signInAs(here, newBrowser(), "olaf@example.org");
  const currentToken = desk.session ?? "";
  const list = () => here.run((db) => listSessions(db, { personId: person.id, currentToken }));
  const own = await list();
  expect(own.filter(({ current }) => current)).toHaveLength(1);
  expect(own).toHaveLength(3);
  const mark = own.find(({ current }) => !current)?.mark ?? "";
  await here.run((db) => endOtherSessions({ db, actor: person }, { mark, currentToken }));
  expect(await list()).toHaveLength(2);
  await here.run((db) => endOtherSessions({ db, actor: person }, { mark: "all", currentToken }));
  expect(await list()).toMatchObject([{ current: true }]);
  expect(await here.run((db) => readActor(db, phone.session))).toEqual(here.visitor());
  expect(await here.run((db) => db.select().from(sessions))).toHaveLength(2);
});

test("nobody ends a session of somebody else", async () => {
  const here = await createTestCity();
  const [adas, olafs] = [newBrowser(), newBrowser()];
  const ada = await signInAs(here, adas, "ada@example.org");
  const olaf = await signInAs(here, olafs, "olaf@example.org");
  const theirs = { personId: olaf.person.id, currentToken: "" };
  const [session] = await here.run((db) => listSessions(db, theirs));
  const attempt = { mark: session?.mark ?? "", currentToken: adas.session ?? "" };
  const ended = await here.run((db) => endOtherSessions({ db, actor: ada.person }, attempt));
  expect(ended).toBe(0);
  expect(await here.run((db) => readActor(db, olafs.session))).toEqual(olaf.person);
});

test("a session ends by itself", async () => {
  const here = await createTestCity();
  const browser = newBrowser();
  const { person } = await signInAs(here, browser, "ada@example.org");
  await here.run((db) =>
    db.update(sessions).set({ expiresAt: sql`now()` }).where(eq(sessions.personId, person.id)),
  );
  expect(await here.run((db) => readActor(db, browser.session))).toEqual(here.visitor());
});

test("a browser is called what people call it", () => {
  const chrome = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/129.0 Mobile Safari/537.36";
  const safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1";
  expect(browserName(chrome)).toEqual({ browser: "Chrome", system: "Android" });
  expect(browserName(safari)).toEqual({ browser: "Safari", system: "iPhone" });
  expect(browserName("curl/8.5")).toBeNull();
});
