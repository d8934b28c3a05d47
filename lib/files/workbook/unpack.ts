import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { WorkbookError } from "./problem";

/** Parts of a packed file by their names; `part` unpacks one, or null where there is none. */
export type Pack = { names: string[]; part: (name: string) => Promise<Uint8Array | null> };

const mostEntries = 4_000;

/**
 * Lists a zip file by its central directory and unpacks one part at a time, outside this thread. What the parts take
 * together is counted by what really comes out, since a file may say less: beyond `most` bytes it is refused.
 */
export function openPack(bytes: Uint8Array, most: number): Pack {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(file);
  let left = most;
  return {
    names: [...entries.keys()],
    async part(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.size > left) throw new WorkbookError("large");
      const unpacked = await unpack(file, entry, left);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

type Entry = { start: number; packed: number; size: number; method: number };

/** Field offsets as in PKWARE's APPNOTE.TXT, 4.3.12 and 4.3.16. Files of more than 4 GB (Zip64) are none of ours. */
function entriesOf(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + 22 > file.length) throw new WorkbookError("broken");
  const count = file.readUInt16LE(end + 10);
  if (count > mostEntries) throw new WorkbookError("large");
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let seen = 0; seen < count; seen++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new WorkbookError("broken");
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const nameEnd = at + 46 + (nameLength ?? 0);
    const name = file.toString("utf8", at + 46, nameEnd).replaceAll("\\", "/");
    if ((file.readUInt16LE(at + 8) & 1) === 1) throw new WorkbookError("locked");
    entries.set(name.toLowerCase(), {
      start: file.readUInt32LE(at + 42),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      method: file.readUInt16LE(at + 10),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

async function unpack(file: Buffer, { start, packed, method }: Entry, most: number): Promise<Uint8Array> {
  if (start + 30 > file.length || file.readUInt32LE(start) !== 0x04034b50) throw new WorkbookError("broken");
  const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
  if (from + packed > file.length) throw new WorkbookError("broken");
  const data = file.subarray(from, from + packed);
  if (method === 0) return data;
  if (method !== 8) throw new WorkbookError("broken");
  try {
    return await inflate(data, { maxOutputLength: Math.max(most, 1) });
  } catch (cause) {
    const tooLarge = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
    throw new WorkbookError(tooLarge ? "large" : "broken", { cause });
  }
}
