import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { validate } from "uuid";
import { env } from "@/lib/base/env";
import { outboundFetch } from "@/lib/base/outbound";
import { type Tile, tileAddress } from "./input";

export type TilePicture = { bytes: Buffer<ArrayBuffer>; mime: string };

const largest = 500_000;

/** The tile from the disk or from the city's server, kept for the day; null where no picture came back. */
export async function fetchTile(cityId: string, template: string, tile: Tile): Promise<TilePicture | null> {
  const folder = folderOf(cityId, template);
  const file = join(folder, `${tile.z}-${tile.x}-${tile.y}`);
  const kept = await readFile(file).catch(() => null);
  const keptMime = kept && mimeOf(kept);
  if (kept && keptMime) return { bytes: kept, mime: keptMime };
  const bytes = await ask(tileAddress(template, tile));
  const mime = bytes && mimeOf(bytes);
  if (!bytes || !mime) return null;
  await keep(cityId, folder, file, bytes);
  return { bytes, mime };
}

async function ask(address: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const answer = await outboundFetch(address, { headers: { "user-agent": "Cityloop" } });
    if (answer.status !== 200) return null;
    const bytes = Buffer.from(await answer.arrayBuffer());
    return bytes.byteLength <= largest ? bytes : null;
  } catch {
    // Whatever keeps a tile away, the map is complete without it.
    return null;
  }
}

/** What it is by its first bytes: what the server claims is not passed on. */
function mimeOf(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 12).toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  return head.startsWith("RIFF") && head.slice(8) === "WEBP" ? "image/webp" : null;
}

/** A folder a day: the days before go when a new one begins, so that tiles take a bounded place. */
async function keep(cityId: string, folder: string, file: string, bytes: Buffer): Promise<void> {
  const begun = await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  if (!begun) return;
  const root = cityFolder(cityId);
  const old = (await readdir(root)).filter((day) => day !== today());
  await Promise.all(old.map((day) => rm(join(root, day), { recursive: true, force: true })));
}

function folderOf(cityId: string, template: string): string {
  const server = createHash("sha256").update(template).digest("hex").slice(0, 16);
  return join(cityFolder(cityId), today(), server);
}

function cityFolder(cityId: string): string {
  if (!validate(cityId)) throw new Error("not a city's id");
  return join(/* turbopackIgnore: true */ env().DATA_DIR, "tiles", cityId);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
