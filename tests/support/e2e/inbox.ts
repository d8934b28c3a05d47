import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

const patience = 15_000;
const mails = z.array(z.object({ to: z.array(z.string()), raw: z.string() }));

export type ReceivedMail = { subject: string; text: string; links: string[]; code: string | undefined };

/** The newest mail to an address, waited for; `after` counts the mails known before, which are not meant. */
export async function mailTo(address: string, after = 0): Promise<ReceivedMail> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    const received = await allMailTo(address);
    const newest = received.at(-1);
    if (newest && received.length > after) return newest;
  }
  throw new Error(`no mail came to ${address} within ${patience / 1000} s`);
}

export async function allMailTo(address: string): Promise<ReceivedMail[]> {
  const response = await fetch(`${process.env.TEST_INBOX_URL}/?to=${encodeURIComponent(address)}`);
  return mails.parse(await response.json()).map(({ raw }) => read(raw));
}

/** Enough of MIME for the mails we write ourselves: headers, and the plain-text part. */
function read(raw: string): ReceivedMail {
  const [head = "", ...rest] = raw.split(/\r?\n\r?\n/);
  const headers = head.replace(/\r?\n[ \t]+/g, " ");
  const subject = decodeWords(/^subject: (.*)$/im.exec(headers)?.[1]?.trim() ?? "");
  const text = plainPart(headers, rest.join("\n\n"));
  return {
    subject,
    text,
    links: text.match(/https?:\/\/[^\s<>")]+/g) ?? [],
    code: /(?<![\w-])(\d{3}[ \u00a0]?\d{3})(?![\w-])/.exec(text)?.[1]?.replace(/\D/g, ""),
  };
}

function plainPart(headers: string, body: string): string {
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers)?.[1];
  if (!boundary) return decodeBody(headers, body);
  for (const part of body.split(`--${boundary}`)) {
    const [partHead = "", ...partBody] = part.trimStart().split(/\r?\n\r?\n/);
    const unfolded = partHead.replace(/\r?\n[ \t]+/g, " ");
    if (/content-type: (text\/plain|multipart\/)/i.test(unfolded))
      return plainPart(unfolded, partBody.join("\n\n"));
  }
  return "";
}

function decodeBody(headers: string, body: string): string {
  const encoding = /content-transfer-encoding: (\S+)/i.exec(headers)?.[1]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? quotedPrintable(body.replace(/=\r?\n/g, "")) : body;
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : quotedPrintable(word.replaceAll("_", " ")),
    );
}

function quotedPrintable(text: string): string {
  return text.replace(/(=[0-9A-F]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"),
  );
}
