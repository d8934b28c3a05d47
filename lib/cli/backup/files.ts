import { constants } from "node:fs";
import { copyFile, mkdir, readdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Copies uploaded files that are missing on the other side. A file never changes (its name is its content) and
 * the other side loses none, so one copy serves every moment.
 * @returns how many were copied
 */
export async function copyMissingFiles(from: string, to: string): Promise<number> {
  let copied = 0;
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      copied += await copyMissingFiles(source, target);
    } else if (/^[0-9a-f]{64}$/.test(entry.name) && (await sizeOf(target)) !== (await sizeOf(source))) {
      await mkdir(to, { recursive: true, mode: 0o750 });
      const done = await copyFile(source, `${target}.part`, constants.COPYFILE_FICLONE).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          // Swept away meanwhile: nothing shows it any more.
          if (error.code === "ENOENT") return false;
          throw error;
        },
      );
      if (!done) continue;
      await rename(`${target}.part`, target);
      copied++;
    }
  }
  return copied;
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? -1;
}
