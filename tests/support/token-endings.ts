import { randomBytes, randomUUID } from "node:crypto";
import { globSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { formSubmissions, pendingContributions, people, sessions, signInRequests } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import { revokeInvitation } from "@/lib/cities/invitations/commands";
import { keepDraft, readDraft } from "@/lib/cities/kept-drafts";
import { hereCounter } from "@/lib/engagement/counter/queries";
import { openAccess, sealAccess } from "@/lib/engagement/partners/access";
import { addPartner, closePartner, renewAccess } from "@/lib/engagement/partners/commands";
import { passLifetime, passOf } from "@/lib/engagement/partners/pass";
import { findByLink } from "@/lib/engagement/partners/queries";
import { sweep } from "@/lib/jobs/sweep";
import { handOver } from "@/lib/onboarding/handover";
import { publishOnArrival } from "@/lib/onboarding/publish-pending";
import type { Person } from "@/lib/people/actor";
import { keepPending, listPending } from "@/lib/people/pending";
import { readActor } from "@/lib/people/session";
import { endOtherSessions, endSession } from "@/lib/people/sessions/commands";
import { openHandOver } from "@/lib/people/sign-in/queries";
import { isPreviewToken, previewToken } from "@/lib/projects/preview";
import { renewPreview } from "@/lib/projects/publishing/commands";
import { findProjectById } from "@/lib/projects/queries";
import { onceOnly } from "@/lib/request/once";
import { appealEndings } from "./appeal-endings";
import type { TestCity } from "./city";
import { acceptsAs, inviteTo } from "./invite";
import { joinEndings } from "./organisation-endings";
import { startProject } from "./projects";
import { letterEndings } from "./residents-letters";
import { openCounter } from "./rewards";
import { type Ending, factorEndings } from "./second-factor-endings";
import { ask, followLink, newBrowser, redeem, signInAs, typeCode } from "./sign-in";

const email = "ada@example.org";
const later = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;

/** How each kind of token ends. A kind that does not says why; the test wants every kind here. */
export const tokenEndings: Record<string, Record<string, Ending> | { lasts: string }> = {
  "the session cookie": {
    "after signing out": session(async (city, browser) => {
      const actor = await city.run((db) => readActor(db, browser));
      await city.run((db) => endSession({ db, actor }, browser));
    }),
    "after signing out elsewhere": session(async (city, token) => {
      const other = newBrowser();
      await signInAs(city, other, email);
      const actor = await city.run((db) => readActor(db, other.session));
      const others = { mark: "all", currentToken: other.session ?? "" } as const;
      await city.run((db) => endOtherSessions({ db, actor }, others));
      void token;
    }),
    "after its sixty days": session((city) =>
      city.run((db) => db.update(sessions).set({ expiresAt: sql`now()` })),
    ),
    "of somebody suspended": session((city) =>
      city.run((db) => db.update(people).set({ suspendedAt: sql`now()` })),
    ),
    "of somebody who left": session((city) =>
      city.run((db) => db.update(people).set({ deletedAt: sql`now()` })),
    ),
    "with one letter changed": async (city) => {
      const browser = newBrowser();
      await signInAs(city, browser, email);
      return (await city.run((db) => readActor(db, `${browser.session?.slice(0, -1)}!`))).kind === "person";
    },
  },
  "the session cookie, to end it": { lasts: "ending what is over does nothing" },
  "the link in a mail": {
    "after it was used": async (city) => {
      const [browser, asked] = await asking(city);
      await followLink(city, browser, asked.token);
      return (await followLink(city, browser, asked.token)) !== null;
    },
    "after its code was used": async (city) => {
      const [browser, asked] = await asking(city);
      await typeCode(city, browser, asked.code);
      return (await followLink(city, browser, asked.token)) !== null;
    },
    "after ten minutes": async (city) => {
      const [browser, asked] = await asking(city);
      await city.run((db) => db.update(signInRequests).set({ expiresAt: later(0) }));
      return (await followLink(city, browser, asked.token)) !== null;
    },
    "after a newer one": async (city) => {
      const [browser, asked] = await asking(city);
      await ask(city, browser, email);
      return (await followLink(city, browser, asked.token)) !== null;
    },
    "straight at next-auth, after it was used": async (city) => {
      const [browser, asked] = await asking(city);
      await redeem(city, browser, asked);
      return (await redeem(city, browser, asked)).arrival !== undefined;
    },
  },
  "the code in a mail": {
    "after it was used": async (city) => {
      const [browser, asked] = await asking(city);
      await typeCode(city, browser, asked.code);
      return typeof (await typeCode(city, browser, asked.code)) === "object";
    },
    "after ten minutes": async (city) => {
      const [browser, asked] = await asking(city);
      await city.run((db) => db.update(signInRequests).set({ expiresAt: later(0) }));
      return typeof (await typeCode(city, browser, asked.code)) === "object";
    },
    "after five wrong ones": async (city) => {
      const [browser, asked] = await asking(city);
      const wrong = asked.code === "111111" ? "222222" : "111111";
      for (let count = 0; count < 5; count += 1) await typeCode(city, browser, wrong);
      return typeof (await typeCode(city, browser, asked.code)) === "object";
    },
    "in another browser": async (city) => {
      const [, asked] = await asking(city);
      return typeof (await typeCode(city, newBrowser(), asked.code)) === "object";
    },
  },
  "the way into a new city": {
    "after it was used": handedOver((city) =>
      city.run((db) => db.update(signInRequests).set({ usedAt: sql`now()` })),
    ),
    "after ten minutes": handedOver((city) =>
      city.run((db) => db.update(signInRequests).set({ expiresAt: later(0) })),
    ),
  },
  "what waits in a browser for a sign-in": {
    "after a day": waiting((city) =>
      city.run((db) => db.update(pendingContributions).set({ expiresAt: later(0) })),
    ),
    "after it was published": waiting(async (city, browserHash) => {
      const actor = await city.person();
      await city.run((db) => publishOnArrival({ db, city: city.city, actor, browserHash }));
    }),
  },
  "a form's key": {
    "after two days, when a key is free again": async (city) => {
      const submission = { form: "idea.submit", owner: "a", key: randomUUID(), contentHash: "x" };
      await city.run((db) => onceOnly(db, submission, async () => ({})));
      await city.run((db) => db.update(formSubmissions).set({ createdAt: later(3 * 24 * 60) }));
      await sweep(city.id);
      const again = await city.run((db) => onceOnly(db, submission, async () => ({})));
      return again === "changed" || again.replayed;
    },
  },
  "the way out of mails": { lasts: "an old mail must still be of use, and using it twice does nothing more" },
  "the link to a draft of a project": {
    "after a new one was made": async (city) => {
      const { id } = await startProject(city, { publishAt: null });
      const token = previewToken(city.id, { id, previewRound: 1 });
      const actor = await city.superadmin();
      await city.run((db) => renewPreview({ db, actor, city: city.city }, { id }));
      const project = await city.run((db) => findProjectById(db, id));
      return project !== null && isPreviewToken(city.id, project, token);
    },
  },
  "the link for an IT department": { lasts: "as long as the city has that domain; the page asks each time" },
  "an invitation to the staff": {
    "after it was accepted": invitation((city) =>
      city.run((db) => db.update(invitations).set({ acceptedAt: sql`now()` })),
    ),
    "after it was taken back": invitation((city, { actor, id }) =>
      city.run((db) => revokeInvitation({ db, actor }, { id })),
    ),
    "after its two weeks": invitation((city) =>
      city.run((db) => db.update(invitations).set({ expiresAt: sql`now()` })),
    ),
    "with another address": async (city) =>
      acceptsAs(city, "other@example.org", (await inviteTo(city, email)).token),
  },
  "a draft of the staff": {
    "after a day": async (city) => {
      const { id: personId } = await city.superadmin();
      const owner = { cityId: city.id, personId };
      const id = await keepDraft(owner, { text: "draft" });
      age(join("drafts", city.id));
      return (await readDraft(owner, id)) !== null;
    },
    "for another of the staff": async (city) => {
      const [one, other] = [await city.superadmin(), await city.superadmin()];
      const id = await keepDraft({ cityId: city.id, personId: one.id }, { text: "draft" });
      return (await readDraft({ cityId: city.id, personId: other.id }, id)) !== null;
    },
  },
  "an upload that waits to be imported": { lasts: "a day; tests/db/files/sweep-drafts.test.ts" },
  "a file's address": { lasts: "as long as something shows it; tests/db/files/images.test.ts" },
  "the job of a mail": { lasts: "until the mail is sent, once; tests/db/mail/deliver.test.ts" },
  "the job that sweeps": { lasts: "it opens nothing" },
  "an identity provider's secret": { lasts: "it is the city's own" },
  "the way on to another site": { lasts: "it opens nothing: it names a site that this city's form led to" },
  "a partner's link": {
    "after the partner was closed": partnersLink((context, id) => closePartner(context, { id })),
    "after a new one was made": partnersLink((context, id) => renewAccess(context, { id })),
  },
  "a partner's counter": {
    "after the partner was closed": counter((context, id) => closePartner(context, { id })),
    "after a new link was made": counter((context, id) => renewAccess(context, { id })),
    "after its twelve hours": async (city) => {
      const pass = await openCounter(city, new Date(Date.now() - passLifetime));
      return isOpenCounter(city, pass);
    },
    "with a later hour written into it": async (city) => {
      const [partner, until, signature] = (await openCounter(city)).split(".");
      return isOpenCounter(city, `${partner}.${Number(until) + 1000}.${signature}`);
    },
  },
  "a partner's link and PIN, to be shown once": {
    "after ten minutes": async (city) => {
      const access = { partnerId: newId(), token: "t", pin: "123456" };
      const sealed = sealAccess(city.id, access, new Date(Date.now() - 10 * 60_000));
      return openAccess(city.id, sealed, new Date()) !== null;
    },
  },
  ...{ ...factorEndings, ...letterEndings, ...joinEndings, ...appealEndings },
  "a voucher's code": { lasts: "until it is used, given back or over; tests/db/engagement/vouchers.test.ts" },
  "why something was refused": { lasts: "it opens nothing: its words are ours" },
};

function session(end: (city: TestCity, token: string) => Promise<unknown>): Ending {
  return async (city) => {
    const browser = newBrowser();
    await signInAs(city, browser, email);
    await end(city, browser.session ?? "");
    return (await city.run((db) => readActor(db, browser.session))).kind === "person";
  };
}

type EndPartner = (context: { db: CityDb; actor: Person }, id: string) => Promise<unknown>;

function partnersLink(end: EndPartner): Ending {
  return async (city) => {
    const actor = await city.superadmin();
    const made = await city.run((db) => addPartner({ db, actor }, { name: "City Museum" }));
    await city.run((db) => end({ db, actor }, made.partnerId));
    return city.run(async (db) => (await findByLink(db, made.token)) !== null);
  };
}

function counter(end: EndPartner): Ending {
  return async (city) => {
    const pass = await openCounter(city);
    const actor = await city.superadmin();
    await city.run((db) => end({ db, actor }, passOf(pass)?.partnerId ?? ""));
    return isOpenCounter(city, pass);
  };
}

function isOpenCounter({ id, run, visitor }: TestCity, pass: string): Promise<boolean> {
  return run(async (db) => (await hereCounter(db, { city: { id }, actor: visitor() }, pass)) !== null);
}

async function asking(city: TestCity) {
  const browser = newBrowser();
  return [browser, await ask(city, browser, email)] as const;
}

function handedOver(end: (city: TestCity) => Promise<unknown>): Ending {
  return async (city) => {
    const token = randomBytes(32).toString("base64url");
    const [founder] = await city.run((db) => db.select({ id: people.id }).from(people).limit(1));
    await handOver(city.id, founder?.id ?? "", token);
    await end(city);
    return city.run(async (db) => (await openHandOver(db, { cityId: city.id, token })) !== null);
  };
}

function waiting(end: (city: TestCity, browserHash: string) => Promise<unknown>): Ending {
  return async (city) => {
    const browserHash = randomUUID();
    const payload = {
      title: "A bench for two",
      text: "Where one can see the river and the bridge.",
      locale: "en",
    };
    await city.run((db) => keepPending(db, { browserHash, kind: "idea.submit", payload }));
    await end(city, browserHash);
    return city.run(async (db) => (await listPending(db, { browserHash })).length > 0);
  };
}

/** Makes files look as if they were kept two days ago. */
function age(folder: string): void {
  const then = new Date(Date.now() - 2 * 86_400_000);
  for (const file of globSync(join(env().DATA_DIR, folder, "**/*"))) utimesSync(file, then, then);
}

type Invited = Awaited<ReturnType<typeof inviteTo>>;

/** Invites, lets that end, and tries to accept. */
function invitation(end: (city: TestCity, invited: Invited) => Promise<unknown>): Ending {
  return async (city) => {
    const invited = await inviteTo(city, email);
    await end(city, invited);
    return acceptsAs(city, email, invited.token);
  };
}
