import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** A part of a packed file: its name, and its text, which may be made while it is packed. */
export type Part = { name: string; text: Iterable<string> | AsyncIterable<string> };

/**
 * Packs parts as a zip file, a piece at a time and outside this thread: of a part there is never more in memory than
 * whoever reads has not taken yet. How long a part is stands behind it, since nobody knows before.
 * @throws RangeError for a file of more than 4 GB (Zip64 is none of ours)
 */
export async function* pack(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let at = 0;
  const count = (bytes: Uint8Array) => {
    at += bytes.length;
    return bytes;
  };
  for (const { name, text } of parts) {
    const entry: Entry = { name: Buffer.from(name), start: at, crc: 0, packed: 0, size: 0 };
    yield count(headOf(entry));
    for await (const bytes of deflated(text, entry)) yield count(bytes);
    entry.packed = at - entry.start - headLength - entry.name.length;
    yield count(tailOf(entry));
    entries.push(entry);
  }
  const start = at;
  for (const entry of entries) yield count(listed(entry));
  yield endOf(entries.length, start, at - start);
}

type Entry = { name: Buffer; start: number; crc: number; packed: number; size: number };

/** What is packed is added up as it goes in. Whoever stops reading stops the text, too. */
async function* deflated(text: Part["text"], entry: Entry): AsyncGenerator<Uint8Array> {
  async function* bytesOf() {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw();
  // What goes wrong there is thrown where the pieces are read.
  pipeline(Readable.from(bytesOf()), deflate).catch(() => {});
  yield* deflate;
}

// Fields as in PKWARE's APPNOTE.TXT, 4.3.7, 4.3.9, 4.3.12 and 4.3.16: names are UTF-8, sizes follow, nothing has a date.
const headLength = 30;
const [version, flags, deflate, day] = [20, 0x0808, 8, 0x21];

function headOf({ name }: Entry): Buffer {
  const common = [u16(version), u16(flags), u16(deflate), u16(0), u16(day)];
  return Buffer.concat([u32(0x04034b50), ...common, u32(0), u32(0), u32(0), u16(name.length), u16(0), name]);
}

function tailOf({ crc, packed, size }: Entry): Buffer {
  return Buffer.concat([0x08074b50, crc, packed, size].map(u32));
}

function listed({ name, start, crc, packed, size }: Entry): Buffer {
  const common = [u16(version), u16(version), u16(flags), u16(deflate), u16(0), u16(day)];
  const sizes = [crc, packed, size].map(u32);
  const nothing = [u16(0), u16(0), u16(0), u16(0), u32(0)];
  return Buffer.concat([
    u32(0x02014b50),
    ...common,
    ...sizes,
    u16(name.length),
    ...nothing,
    u32(start),
    name,
  ]);
}

function endOf(entries: number, start: number, length: number): Buffer {
  const counts = [u16(0), u16(0), u16(entries), u16(entries)];
  return Buffer.concat([u32(0x06054b50), ...counts, u32(length), u32(start), u16(0)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
