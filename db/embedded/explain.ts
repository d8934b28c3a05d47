import { ClearError } from "@/lib/base/clear-error";

/** What went wrong on disk or in PostgreSQL's own words, as one sentence that says what to do. */
export function explain(error: unknown, dataDir: string): unknown {
  if (error instanceof ClearError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const told = sentence(text, dataDir);
  return told ? new ClearError(told, { cause: error }) : error;
}

function sentence(text: string, dataDir: string): string | undefined {
  if (/ENOSPC|EDQUOT|No space left|Disk quota/i.test(text)) {
    return `The disk that holds ${dataDir} is full: make room (about 1 GB) and start again; nothing was lost.`;
  }
  if (/EROFS|Read-only file system/i.test(text)) {
    return `${dataDir} is on a read-only disk: set DATA_DIR to a folder that can be written.`;
  }
  if (/EACCES|EPERM|Permission denied|Operation not permitted|has wrong ownership/i.test(text)) {
    return `You may not write to ${dataDir} (or part of it): it belongs to another user; start as that user, or make it yours with chown -R.`;
  }
  if (/incompatible|not compatible with this version/i.test(text)) {
    return `${dataDir}/postgres was made by another version of PostgreSQL: put that version of Cityloop back, export the cities, and import them here.`;
  }
  return undefined;
}
