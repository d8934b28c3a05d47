import { analyse } from "chardet";
import { bytesOf } from "@/lib/imports/reading/bytes";

export interface Encoding {
  /** a label that TextDecoder knows */
  readonly label: string;
  /** bytes that make no sense in it; they become nothing */
  readonly damaged: number;
}

const SAMPLE = 200_000;

/** Reads the whole file once: a file is UTF-8 when all of it is, not when its first page is plain ASCII. */
export async function detectEncoding(path: string): Promise<Encoding> {
  const utf8 = new TextDecoder("utf-8");
  const odd: Buffer[] = [];
  let [oddBytes, damaged, beyondAscii, first] = [0, 0, 0, true];
  for await (const piece of bytesOf(path)) {
    const marked = first ? byMark(piece) : null;
    if (marked) return { label: marked, damaged: 0 };
    first = false;
    const text = utf8.decode(piece, { stream: true });
    damaged += countOf(text, /\uFFFD/g);
    beyondAscii += countOf(text, /[^\p{ASCII}\uFFFD]/gu);
    if (oddBytes < SAMPLE && text.includes("\uFFFD")) {
      const part = linesBeyondAscii(piece);
      odd.push(part);
      oddBytes += part.length;
    }
  }
  // A slip in a file of otherwise sound UTF-8 is damage, not another encoding.
  if (damaged === 0 || beyondAscii > damaged * 20) return { label: "utf-8", damaged };
  return { label: legacy(Buffer.concat(odd)), damaged: 0 };
}

/** A file's text in pieces, without its byte-order mark. */
export async function* textOf(path: string, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  for await (const piece of bytesOf(path)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function byMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && even < odd / 10) return "utf-16le";
  if (even > head.length / 8 && odd < even / 10) return "utf-16be";
  return null;
}

/** Which of the old one-byte encodings: by its letters (chardet), and the Macintosh's, which that does not know. */
function legacy(sample: Buffer): string {
  const candidates = analyse(sample.subarray(0, SAMPLE)).map(({ name }) => name.toLowerCase());
  const best =
    candidates.find((name) => name !== "utf-8" && name !== "ascii" && isEncoding(name)) ?? "windows-1252";
  const western = /^(iso-8859-(1|2|9|15)|windows-125[024])$/.test(best);
  const modern = western && isLatin9(sample) ? "iso-8859-15" : best;
  if (western && oddities(sample, "macintosh") * 2 < oddities(sample, modern)) return "macintosh";
  return modern === "iso-8859-1" ? "windows-1252" : modern;
}

/** Latin 9 differs from Windows' in eight signs: "cœur" and "5 €" would come out as "c½ur" and "5 ¤". */
function isLatin9(sample: Buffer): boolean {
  if (sample.some((byte) => byte >= 0x80 && byte < 0xa0)) return false;
  const windows = new TextDecoder("windows-1252").decode(sample);
  return countOf(windows, /\p{L}[¼½¾¦¨´¸]|[¼½¦¨´¸]\p{L}|¤/gu) > 0;
}

/** Signs in the middle of words, or capitals after small letters: what a wrong encoding makes of accents. */
function oddities(sample: Buffer, label: string): number {
  return countOf(
    new TextDecoder(label).decode(sample),
    /\p{L}[^\p{ASCII}\p{L}\p{M}’‘·\u00A0]\p{L}|\p{Ll}(?![\p{ASCII}])\p{Lu}/gu,
  );
}

function linesBeyondAscii(piece: Buffer): Buffer {
  const lines = piece
    .toString("latin1")
    .split("\n")
    .filter((line) => /[^\p{ASCII}]/u.test(line));
  return Buffer.from(lines.join("\n").slice(0, SAMPLE), "latin1");
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
