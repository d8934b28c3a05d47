import { randomBytes, randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { files } from "@/db/schema/city";
import { mails } from "@/db/schema/events";
import { pendingContributions, people } from "@/db/schema/people";
import { seal, unseal } from "@/lib/base/keys";
import { readSetupToken, setupToken } from "@/lib/cities/domains/records";
import { keepDraft, readDraft } from "@/lib/cities/kept-drafts";
import { appealToken, readAppealToken } from "@/lib/discussion/appeal-link";
import { hereCounter } from "@/lib/engagement/counter/queries";
import { openAccess, sealAccess } from "@/lib/engagement/partners/access";
import { addPartner } from "@/lib/engagement/partners/commands";
import { findByLink } from "@/lib/engagement/partners/queries";
import { acceptVoucher } from "@/lib/engagement/vouchers/accept";
import { readBytes, storeBytes } from "@/lib/files/store";
import { keepUpload, readUpload } from "@/lib/imports/uploading/folder";
import { newUpload } from "@/lib/imports/uploading/upload";
import { sweep } from "@/lib/jobs/sweep";
import { deliverMail } from "@/lib/mail/deliver";
import { readUnsubscribeToken, unsubscribeToken } from "@/lib/mail/unsubscribe";
import { handOver } from "@/lib/onboarding/handover";
import { keepPending, listPending } from "@/lib/people/pending";
import { sealedFor } from "@/lib/people/second-factor/accept";
import { proveFactor } from "@/lib/people/second-factor/commands";
import { readActor } from "@/lib/people/session";
import { endSession } from "@/lib/people/sessions/commands";
import { openHandOver } from "@/lib/people/sign-in/queries";
import { isPreviewToken, previewToken } from "@/lib/projects/preview";
import { onceOnly } from "@/lib/request/once";
import { onwardPath, openOnward } from "@/lib/request/onward";
import { openRefused, refusedPath } from "@/lib/request/refused";
import type { TestCity } from "./city";
import { acceptsAs, inviteTo } from "./invite";
import { invitedToJoin, joinsAs } from "./organisations";
import { startProject } from "./projects";
import { enterCode, sendLetter } from "./residents";
import { giveVoucher, openCounter } from "./rewards";
import { appCode, freshCode, withApp } from "./second-factor";
import { ask, followLink, newBrowser, signInAs, typeCode } from "./sign-in";

/** What was made in one city, and whether it opens anything where it is presented. */
type Opens = (city: TestCity) => Promise<boolean>;

/** Everything that opens something for whoever holds it, or replays something, by its name. */
export const tokenKinds: Record<string, (made: TestCity) => Promise<Opens>> = {
  "the session cookie": async (made) => {
    const browser = newBrowser();
    await signInAs(made, browser, "ada@example.org");
    return ({ run }) => run(async (db) => (await readActor(db, browser.session)).kind === "person");
  },
  "the session cookie, to end it": async (made) => {
    const browser = newBrowser();
    await signInAs(made, browser, "ada@example.org");
    return async ({ run, visitor }) => {
      await run((db) => endSession({ db, actor: visitor() }, browser.session ?? ""));
      return made.run(async (db) => (await readActor(db, browser.session)).kind === "visitor");
    };
  },
  "the link in a mail": async (made) => {
    const browser = newBrowser();
    const { token } = await ask(made, browser, "ada@example.org");
    return async (city) => (await followLink(city, browser, token)) !== null;
  },
  "the code in a mail": async (made) => {
    const browser = newBrowser();
    const { code } = await ask(made, browser, "ada@example.org");
    return async (city) => typeof (await typeCode(city, browser, code)) === "object";
  },
  "the way into a new city": async (made) => {
    const token = randomBytes(32).toString("base64url");
    const [founder] = await made.run((db) => db.select({ id: people.id }).from(people).limit(1));
    await handOver(made.id, founder?.id ?? "", token);
    return ({ run, id }) => run(async (db) => (await openHandOver(db, { cityId: id, token })) !== null);
  },
  "what waits in a browser for a sign-in": async (made) => {
    const browserHash = randomUUID();
    await made.run((db) => keepPending(db, { browserHash, kind: "idea.submit", payload: { title: "A" } }));
    return ({ run }) => run(async (db) => (await listPending(db, { browserHash })).length > 0);
  },
  "a form's key": async (made) => {
    const submission = { form: "idea.submit", owner: "a", key: randomUUID(), contentHash: "x" };
    await made.run((db) => onceOnly(db, submission, async () => ({ of: made.id })));
    return ({ run }) =>
      run(async (db) => {
        const result = await onceOnly(db, submission, async () => ({}));
        return result === "changed" || result.replayed;
      });
  },
  "the way out of mails": async (made) => {
    const { id } = await made.person();
    const token = unsubscribeToken(made.id, id, "replies");
    return async (city) => readUnsubscribeToken(city.id, token) !== null;
  },
  "the way to object": async (made) => {
    const { id: subjectId } = await made.person();
    const token = appealToken(made.id, { kind: "account", subjectId, against: new Date() });
    return async (city) => readAppealToken(city.id, token) !== null;
  },
  "the link to a draft of a project": async (made) => {
    const { id } = await startProject(made, { publishAt: null });
    const token = previewToken(made.id, { id, previewRound: 1 });
    return async (city) => isPreviewToken(city.id, { id, previewRound: 1 }, token);
  },
  "the link for an IT department": async (made) => {
    const token = setupToken(made.id, "ideas.city.example");
    return async (city) => readSetupToken(city.id, token) !== null;
  },
  "an invitation to the staff": async (made) => {
    const email = "staff@example.org";
    const { token } = await inviteTo(made, email);
    return (city) => acceptsAs(city, email, token);
  },
  "an invitation to an organisation": async (made) => {
    const email = "member@example.org";
    const { token } = await invitedToJoin(made, email);
    return (city) => joinsAs(city, email, token);
  },
  "a draft of the staff": async (made) => {
    const { id: personId } = await made.superadmin();
    const id = await keepDraft({ cityId: made.id, personId }, { text: "draft" });
    return async (city) => (await readDraft({ cityId: city.id, personId }, id)) !== null;
  },
  "an upload that waits to be imported": async (made) => {
    const { id: personId } = await made.superadmin();
    const sent = { ideas: new File(["id,title\n1,A\n"], "a.csv"), comments: null };
    const { id } = await keepUpload({ cityId: made.id, personId }, sent, newUpload("a.csv", null));
    return async (city) => (await readUpload({ cityId: city.id, personId }, id)) !== null;
  },
  "a file's address": async (made) => {
    const bytes = randomBytes(300);
    const id = await storeBytes(made.id, bytes);
    await made.run((db) => db.insert(files).values({ id, mime: "image/webp", bytes: bytes.length }));
    return async (city) => {
      const rows = await city.run((db) => db.select().from(files).where(eq(files.id, id)));
      return rows.length > 0 || (await readBytes(city.id, id)) !== null;
    };
  },
  "the job of a mail": async (made) => {
    const { email } = await ask(made, newBrowser(), "mailed@example.org");
    const mailOf = () =>
      made.run(async (db) => (await db.select().from(mails).where(eq(mails.recipient, email)))[0]);
    const mailId = (await mailOf())?.id ?? "";
    return async ({ id: cityId }) => {
      await deliverMail({ cityId, mailId }, true);
      return (await mailOf())?.sentAt !== null;
    };
  },
  "the job that sweeps": async (made) => {
    const browserHash = randomUUID();
    const over = eq(pendingContributions.browserHash, browserHash);
    await made.run(async (db) => {
      await keepPending(db, { browserHash, kind: "idea.submit", payload: { title: "over" } });
      await db.update(pendingContributions).set({ expiresAt: sql`now()` }).where(over);
    });
    return async ({ id }) => {
      await sweep(id);
      return (await made.run((db) => db.$count(pendingContributions, over))) === 0;
    };
  },
  "an identity provider's secret": async (made) => {
    const sealed = seal("secret", "identity-provider", made.id);
    return async (city) => {
      try {
        return unseal(sealed, "identity-provider", city.id) === "secret";
      } catch {
        return false;
      }
    };
  },
  "the way on to another site": async (made) => {
    const address = new URL(onwardPath(made.id, "https://id.example/go"), "http://x").searchParams;
    const sent = { to: address.get("to") ?? "", by: address.get("by") ?? "" };
    return async (city) => openOnward(city.id, sent) !== null;
  },
  "a partner's link": async (made) => {
    const actor = await made.superadmin();
    const { token } = await made.run((db) => addPartner({ db, actor }, { name: "City Museum" }));
    return ({ run }) => run(async (db) => (await findByLink(db, token)) !== null);
  },
  "a partner's counter": async (made) => {
    const pass = await openCounter(made);
    return ({ id, run, visitor }) =>
      run(async (db) => (await hereCounter(db, { city: { id }, actor: visitor() }, pass)) !== null);
  },
  "a partner's link and PIN, to be shown once": async (made) => {
    const actor = await made.superadmin();
    const access = await made.run((db) => addPartner({ db, actor }, { name: "City Museum" }));
    const sealed = sealAccess(made.id, access, new Date());
    return async ({ id }) => openAccess(id, sealed, new Date()) !== null;
  },
  "a code from the app on somebody's phone": async (made) => {
    const [person, session] = await withApp(made);
    return async (city) => {
      const code = await appCode(made, person);
      return city.run((db) => proveFactor({ db, actor: person, city: city.city }, { code, session }));
    };
  },
  "a recovery code": async (made) => {
    const [person, session] = await withApp(made);
    const code = await freshCode(made, person);
    return async (city) =>
      city.run((db) => proveFactor({ db, actor: person, city: city.city }, { code, session }));
  },
  "the secret of the app on somebody's phone": async (made) => {
    const [person] = await withApp(made);
    const purpose = (cityId: string) => sealedFor({ cityId, personId: person.id });
    const sealed = seal("secret", ...purpose(made.id));
    return async (city) => {
      try {
        return unseal(sealed, ...purpose(city.id)) === "secret";
      } catch {
        return false;
      }
    };
  },
  "a voucher's code": async (made) => {
    const { code } = await giveVoucher(made);
    return async ({ run, superadmin }) => {
      const actor = await superadmin();
      return run(
        async (db) => (await acceptVoucher({ db, counter: { actor } }, { code })).kind === "accepted",
      );
    };
  },
  "the code in a letter to a resident": async (made) => {
    const person = await made.person();
    const code = await sendLetter(made, person);
    return (city) => enterCode(city, person, code);
  },
  "why something was refused": async (made) => {
    const address = new URL(refusedPath(made.id, "Not now", "/ideas"), "http://x").searchParams;
    return async (city) => openRefused(city.id, address.get("why") ?? "") !== null;
  },
};
