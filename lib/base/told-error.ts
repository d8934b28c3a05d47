/** What a log may say of an error: enough to find the fault, and nothing that somebody typed or kept secret. */
export type ToldError = {
  type: string;
  code?: string;
  message?: string;
  stack?: string;
  /** Of a database error: what it was about, by names of our own. */
  about?: string;
  cause?: ToldError;
};

/**
 * Errors quote what they choked on: a query's parameters, a mail address, the text that was no JSON. Here stays
 * what names the fault: its kind, its code, its place, and of its message only what quotes nothing.
 */
export function toldError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error };
  const told: ToldError = { type: error.name, stack: placesOf(error) };
  const code = "code" in error ? String(error.code) : undefined;
  if (code && /^\w{1,40}$/.test(code)) told.code = code;
  if ("severity" in error) told.about = aboutOf(error);
  else if (!quoting.test(error.name) && !("params" in error))
    told.message = withoutQuotes(firstLine(error.message));
  if (error.cause instanceof Error && depth < 3) told.cause = toldError(error.cause, depth + 1);
  return told;
}

/** A line that a library prints, without what it may quote. */
export function withoutQuotes(line: string): string {
  return line
    .replace(/(["'`“‘«]).*(["'`”’»])/gsu, "…")
    .replace(/\S*@\S*/gu, "…")
    .replace(/[a-z][a-z+.-]*:\/\/\S*/giu, "…")
    .replace(/[\w-]{16,}/gu, "…")
    .slice(0, 200);
}

/** Kinds whose messages are made of what was read: a query with its parameters, JSON, a form's fields. */
const quoting = /Zod|SyntaxError|URIError/;

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}

/** The lines of a stack that are places; before them stands the message again, however many lines it has. */
function placesOf({ stack = "", message }: Error): string {
  const at = message ? stack.indexOf(message) : -1;
  const lines = stack.slice(at < 0 ? 0 : at + message.length).split("\n");
  return lines.filter((line) => /^\s+at \S.*:\d+:\d+\)?$|^\s+at .*\(<anonymous>\)$/.test(line)).join("\n");
}

function aboutOf(error: Error): string {
  const named = ["table_name", "column_name", "constraint_name", "routine"];
  const fields = error as unknown as Record<string, unknown>;
  return named.flatMap((name) => (typeof fields[name] === "string" ? [fields[name]] : [])).join(" ");
}
