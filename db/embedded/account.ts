import { execFileSync } from "node:child_process";
import { chmodSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { ClearError } from "@/lib/base/clear-error";

/** The account PostgreSQL runs as; empty for "the same as this process". */
export type Account = { uid: number; gid: number } | { uid?: undefined; gid?: undefined };

const name = "postgres";

/**
 * PostgreSQL refuses to run as root, so root lends it the account that the data already belongs to,
 * or else the one that every packaged PostgreSQL uses.
 */
export function postgresAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return {};
  const held = statSync(folder, { throwIfNoEntry: false });
  return held && held.uid !== 0 ? { uid: held.uid, gid: held.gid } : (existing() ?? create());
}

function existing(): Account | undefined {
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return undefined;
  }
}

function idOf(option: "-u" | "-g"): number {
  return Number(
    execFileSync("id", [option, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
}

function create(): Account {
  try {
    execFileSync("groupadd", ["--system", "--force", name], { stdio: "ignore" });
    execFileSync("useradd", ["--system", "--gid", name, "--no-create-home", "--shell", "/bin/false", name], {
      stdio: "ignore",
    });
  } catch (cause) {
    throw new ClearError(
      "PostgreSQL does not run as root, and the account 'postgres' for it could not be created: run this as a normal user.",
      { cause },
    );
  }
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Our own folder is closed to others where root's umask is strict; what is secret in it is closed by itself. */
export function letIn(folder: string, account: Account): void {
  if (account.uid !== undefined && !mayEnter(folder, account))
    chmodSync(folder, statSync(folder).mode | 0o011);
}

/** @throws ClearError naming the parent folder that keeps PostgreSQL's account out of `path` */
export function checkReachable(path: string, account: Account): void {
  if (account.uid === undefined) return;
  for (let folder = realpathSync(path); folder !== dirname(folder); folder = dirname(folder)) {
    const parent = dirname(folder);
    if (mayEnter(parent, account)) continue;
    throw new ClearError(
      `PostgreSQL does not run as root but as another user, who may not enter ${parent}: move the project to a folder that everyone may enter (such as /srv/cityloop), or run it as a normal user.`,
    );
  }
}

function mayEnter(folder: string, account: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
