import nodemailer, { type Transporter } from "nodemailer";
import SMTPPool from "nodemailer/lib/smtp-pool/index.js";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import type { City } from "@/lib/cities/resolve";
import type { FinishedMail } from "./finish";

type Addressed = FinishedMail & { id: string; recipient: string; subject: string };

const kept = globalThis as typeof globalThis & { cityloopMail?: Transporter };
let warned = false;

/**
 * Hands a mail to the SMTP server. Without one it stays where it is: readable on the mailbox page in a demo,
 * and otherwise worth one warning, since nobody can sign in then.
 */
export async function sendMail(city: City, mail: Addressed): Promise<void> {
  const { SMTP_URL, DEMO } = env();
  if (!SMTP_URL) {
    if (!DEMO && !warned) log.warn("SMTP_URL is not set: no mail is sent, and nobody can sign in by mail");
    warned = true;
    return;
  }
  await transport(SMTP_URL).sendMail({
    from: { name: city.name, address: senderAddress() },
    to: { name: "", address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // A picture that a mail brings along: programs show it as an attachment, never as an address of its own.
    attachDataUrls: true,
    headers: mail.headers,
    // The same one if a crash makes us send it again, so that mail programs can show it once.
    messageId: `<${mail.id}@${city.primaryHost}>`,
  });
}

/** Refused for good (no such mailbox, say), as opposed to "try again later". */
export function isPermanent(error: unknown): boolean {
  return (
    error instanceof Error &&
    "responseCode" in error &&
    typeof error.responseCode === "number" &&
    error.responseCode >= 500 &&
    !("code" in error && error.code === "EAUTH")
  );
}

export function closeMail(): void {
  kept.cityloopMail?.close();
  kept.cityloopMail = undefined;
}

function transport(url: string): Transporter {
  // Given an address, `createTransport` itself forgets all other options.
  const pool = () =>
    new SMTPPool({
      url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      // Who gives up while the server thinks about a whole mail sends it twice (RFC 5321, 4.5.3.2).
      socketTimeout: 300_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  kept.cityloopMail ??= nodemailer.createTransport(pool());
  return kept.cityloopMail;
}

function senderAddress(): string {
  const from = env().MAIL_FROM;
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}
