import { fork } from "node:child_process";
import { join } from "node:path";
import { RuleError } from "@/lib/base/errors";
import type { Job, Rendered, Reply } from "./image-worker";
import { imageLimits, renditionWidths } from "./limits";
import { imageKind } from "./sniff";
import { storeBytes } from "./store";

export type PreparedFile = { id: string; bytes: number; width: number; height: number };

/** A picture that was decoded, drawn anew and put on the disk; `saveImage` makes it the city's. */
export type PreparedImage = PreparedFile & { smaller: PreparedFile[] };

/**
 * Makes a safe picture of what somebody sent: turned upright, without place or camera data, at most 1920 px,
 * as WebP beside its smaller renditions. Decoding happens in a process of its own. Call it before the
 * transaction: it takes a moment.
 * @throws RuleError saying what is wrong with the file
 */
export async function prepareImage(
  cityId: string,
  file: Blob,
  widths: readonly number[] = renditionWidths,
): Promise<PreparedImage> {
  if (file.size > imageLimits.bytes) {
    throw new RuleError("form.imageTooLarge", { megabytes: imageLimits.bytes / 1024 / 1024 });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = imageKind(bytes);
  if (kind === "heic") throw new RuleError("form.imageHeic");
  if (!kind) throw new RuleError("form.imageUnknown");
  const { full, smaller } = await renderApart(bytes, widths);
  return {
    ...(await store(cityId, full)),
    smaller: await Promise.all(smaller.map((rendition) => store(cityId, rendition))),
  };
}

async function store(cityId: string, { bytes, width, height }: Rendered): Promise<PreparedFile> {
  return { id: await storeBytes(cityId, bytes), bytes: bytes.byteLength, width, height };
}

/** Below the 300 MB that it may take, since a look comes a moment too late. */
const memoryLimit = 270 * 1024 * 1024;
const patience = 20_000;
const atOnce = 2;

async function renderApart(
  bytes: Uint8Array,
  widths: readonly number[],
): Promise<Exclude<Reply, { refused: string }>> {
  await seat();
  try {
    const reply = await runWorker({
      bytes,
      pixels: imageLimits.pixels,
      side: imageLimits.side,
      widths: [...widths],
      memory: memoryLimit,
    });
    if (!reply) throw new RuleError("form.imageTooDemanding");
    if (!("refused" in reply)) return reply;
    if (reply.refused === "damaged") throw new RuleError("form.imageDamaged");
    throw new RuleError("form.imageTooManyPixels", { megapixels: imageLimits.pixels / 1_000_000 });
  } finally {
    leave();
  }
}

/** The worker's reply, or null where it ran out of its memory or time, or fell over. */
function runWorker(job: Job): Promise<Reply | null> {
  const worker = join(/* turbopackIgnore: true */ process.cwd(), "lib/files/image-worker.ts");
  const child = fork(worker, [], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: ["--max-old-space-size=64", "--disable-warning=ExperimentalWarning"],
    // Nothing of ours but where programs are: no database, no secret.
    env: { NODE_ENV: "production", PATH: process.env.PATH, MALLOC_ARENA_MAX: "2" },
  });
  return new Promise((settle) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    let reply: Reply | null = null;
    child.on("message", (message: Reply) => {
      reply = message;
    });
    child.on("error", () => child.kill("SIGKILL"));
    child.on("exit", () => {
      clearTimeout(timer);
      settle(reply);
    });
    child.send(job, () => {});
  });
}

// Several pictures at once wait for a seat, so that one form cannot fill the machine.
const waiting: (() => void)[] = [];
let seated = 0;

async function seat(): Promise<void> {
  if (seated < atOnce) {
    seated += 1;
    return;
  }
  await new Promise<void>((go) => waiting.push(go));
}

function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else seated -= 1;
}
