import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type CaughtMail = { to: string[]; raw: string };

/**
 * A mail server that keeps what it is sent, and hands it to the tests (which are other processes) by HTTP:
 * `GET /?to=ada@example.org` answers the mails to that address, oldest first.
 */
export async function catchMail(): Promise<{
  smtpUrl: string;
  inboxUrl: string;
  close: () => Promise<void>;
}> {
  const caught: CaughtMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
        caught.push({ to, raw: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  // A server under test that is stopped, or killed, resets its connections.
  smtp.on("error", () => {});
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", () => resolve()));
  const inbox = createServer((request, response) => {
    const to = new URL(request.url ?? "/", "http://inbox").searchParams.get("to")?.toLowerCase() ?? "";
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(caught.filter((mail) => mail.to.includes(to))));
  });
  await new Promise<void>((resolve) => inbox.listen(0, "127.0.0.1", () => resolve()));
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server.address())}`,
    inboxUrl: `http://127.0.0.1:${portOf(inbox.address())}`,
    close: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      inbox.closeAllConnections();
      await new Promise<void>((resolve) => inbox.close(() => resolve()));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (!address || typeof address === "string") throw new Error("it does not listen");
  return address.port;
}
