import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { extendEnv } from "@/lib/base/env";
import { deliverMail } from "@/lib/mail/deliver";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { closeMail } from "@/lib/mail/send";
import { readUnsubscribeToken } from "@/lib/mail/unsubscribe";
import { unsubscribe } from "@/lib/people/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";

type Answer = "take" | "later" | "never";
const open: SMTPServer[] = [];

/** A mail server of this test's own that takes, postpones or refuses what it is sent. */
async function mailServer(answer: () => Answer = () => "take") {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      const said = answer();
      if (said === "take") return done();
      done(Object.assign(new Error("no"), { responseCode: said === "later" ? 451 : 550 }));
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : 0;
  extendEnv({ SMTP_URL: `smtp://127.0.0.1:${port}`, DEMO: "0" });
  return received;
}

afterEach(async () => {
  closeMail();
  extendEnv({ SMTP_URL: "", DEMO: "1" });
  await Promise.all(
    open.splice(0).map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
  );
});

async function writeMail(here: TestCity, kind: "answer" | "signIn" = "answer") {
  const ada = await here.person({ email: "ada@example.org" });
  const rendered = renderMail(here.city, "en", { subject: "News", parts: [{ text: "The city answered." }] });
  await here.run((db) =>
    queueMail(db, here.id, { personId: ada.id, recipient: "ada@example.org", kind, ...rendered }),
  );
  const [row] = await here.run((db) => db.select({ id: mails.id }).from(mails));
  return { ada, job: { cityId: here.id, mailId: row?.id ?? "" } };
}

function rowsOf({ run }: TestCity) {
  return run((db) => db.select().from(mails));
}

test("ten tries at once send one mail, and its text is gone afterwards", async () => {
  const here = await createTestCity();
  const received = await mailServer();
  const { job } = await writeMail(here);
  await Promise.all(Array.from({ length: 10 }, () => deliverMail(job, false)));
  expect(received).toHaveLength(1);
  expect(received[0]).toContain(`From: ${here.city.name} <no-reply@localhost>`);
  const [row] = await rowsOf(here);
  expect(row).toMatchObject({ text: "", html: "", attempts: 1, failedAt: null });
  expect(row?.sentAt).not.toBeNull();
});

test("a server that is busy is asked again, and the mail goes out once", async () => {
  const here = await createTestCity();
  let tries = 0;
  const received = await mailServer(() => (++tries < 3 ? "later" : "take"));
  const { job } = await writeMail(here);
  await expect(deliverMail(job, false)).rejects.toThrow();
  await expect(deliverMail(job, false)).rejects.toThrow();
  await deliverMail(job, false);
  expect(received).toHaveLength(1);
  expect(await rowsOf(here)).toMatchObject([{ attempts: 3, failedAt: null, text: "" }]);
});

test("an address that does not exist is not tried again", async () => {
  const here = await createTestCity();
  const received = await mailServer(() => "never");
  const { job } = await writeMail(here);
  await deliverMail(job, false);
  await deliverMail(job, false);
  const [row] = await rowsOf(here);
  expect(row).toMatchObject({ attempts: 1, sentAt: null, text: "", html: "" });
  expect(row?.failedAt).not.toBeNull();
  expect(received).toEqual([]);
});

test("after the last try a mail is given up and its text wiped", async () => {
  const here = await createTestCity();
  await mailServer(() => "later");
  const { job } = await writeMail(here);
  await deliverMail(job, true);
  const [row] = await rowsOf(here);
  expect(row?.failedAt).not.toBeNull();
  expect(row?.text).toBe("");
});

test("without a mail server the demo keeps the mail readable", async () => {
  const here = await createTestCity();
  const { job } = await writeMail(here);
  await deliverMail(job, false);
  const [row] = await rowsOf(here);
  expect(row?.text).toContain("The city answered.");
  expect(row?.sentAt).not.toBeNull();
});

test("another city's id finds no mail to send", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const received = await mailServer();
  const { job } = await writeMail(here);
  await deliverMail({ ...job, cityId: elsewhere.id }, false);
  expect(received).toEqual([]);
});

test("a mail that can be turned off says how, and its link works for that person, kind and city only", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const received = await mailServer();
  const { ada, job } = await writeMail(here);
  await deliverMail(job, false);
  const raw = (received[0] ?? "").replace(/=\r?\n|\r?\n(?=[ \t])/g, "").replaceAll("=3D", "=");
  expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(raw).toMatch(/List-Unsubscribe: <http:\/\/\S+\/api\/unsubscribe\?token=/);
  const token = /\/unsubscribe\?token=([\w.-]+)/.exec(raw)?.[1] ?? "";
  expect(readUnsubscribeToken(here.id, token)).toEqual({ personId: ada.id, topic: "answers" });
  expect(readUnsubscribeToken(elsewhere.id, token)).toBeNull();
  expect(readUnsubscribeToken(here.id, token.replace("answers", "replies"))).toBeNull();
  expect(await here.run((db) => unsubscribe(db, here.id, token))).toBe(true);
  const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, ada.id)));
  expect(row).toMatchObject({ mailAnswers: false, mailReplies: true });
});

test("a code that was asked for comes without a way to turn codes off", async () => {
  const here = await createTestCity();
  const received = await mailServer();
  const { job } = await writeMail(here, "signIn");
  await deliverMail(job, false);
  expect(received[0]).not.toContain("List-Unsubscribe");
});

test("a picture travels as an attachment that the text names, and nothing in it leads to an address", async () => {
  const here = await createTestCity();
  const received = await mailServer();
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const picture = {
    ...{ png, alt: "Two of three", width: 10, height: 10, legend: [] },
    ends: ["May", "June"] as [string, string],
  };
  const rendered = renderMail(here.city, "en", { subject: "News", parts: [{ picture }] });
  const ada = await here.person({ email: "ada@example.org" });
  await here.run((db) =>
    queueMail(db, here.id, { personId: ada.id, recipient: "ada@example.org", kind: "update", ...rendered }),
  );
  const [row] = await rowsOf(here);
  await deliverMail({ cityId: here.id, mailId: row?.id ?? "" }, false);
  const [raw = ""] = received;
  const whole = raw.replace(/=\r\n/g, "");
  const cid = /src=3D"cid:([^"]+)" alt=3D"Two of three"/.exec(whole)?.[1];
  expect(cid).toBeTruthy();
  expect(raw).toContain(`Content-ID: <${cid}>`);
  expect(raw).toContain(png.toString("base64"));
  expect(whole).toMatch(/Content-Type: text\/plain[\s\S]*Two of three/);
  expect(whole).not.toContain("data:");
});
