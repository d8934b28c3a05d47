import { noteTrouble } from "@/lib/base/current-request";
import { type Trouble, UnavailableError } from "@/lib/base/errors";

/** PostgreSQL's codes, and those of the driver and of the network, by what they mean for who waits. */
const troubles: [RegExp, Trouble][] = [
  [
    /^(08|57P0)|^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT|EAI_)/,
    "away",
  ],
  [/^(53300|53400|57014|25P0[34]|55P03)/, "busy"],
  [/^(53100|53200|58030|ENOSPC|EDQUOT)/, "full"],
  [/^(25006|EROFS)/, "readOnly"],
];

/** The same error, or what it means where the database cannot do its work for now. */
export function asUnavailable(error: unknown): unknown {
  const trouble = error instanceof UnavailableError ? error.trouble : troubleOf(error);
  if (!trouble) return error;
  noteTrouble(trouble);
  return error instanceof UnavailableError ? error : new UnavailableError(trouble, { cause: error });
}

function troubleOf(error: unknown): Trouble | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = "code" in one ? String(one.code) : "";
    const found = code && troubles.find(([codes]) => codes.test(code));
    if (found) return found[1];
  }
  return undefined;
}
