import { parseArgs } from "node:util";
import { ClearError } from "@/lib/base/clear-error";

/** One of the commands of `npm run city`. */
export interface CityCommand {
  readonly summary: string;
  readonly usage: string;
  /** @throws ClearError with what is wrong and the usage */
  parse(args: string[]): Arguments;
  run(args: Arguments): Promise<void>;
}

export interface Arguments {
  readonly words: readonly string[];
  text(option: string): string | undefined;
  has(option: string): boolean;
}

type Options = Record<string, "text" | "switch">;

/** Reads the words and options of a command; anything it does not know is told, with the usage. */
export function argumentsOf(
  args: string[],
  {
    options,
    words,
    usage,
  }: { options: Options; words: readonly [least: number, most: number]; usage: string },
): Arguments {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [
      name,
      { type: kind === "text" ? "string" : "boolean" } as const,
    ]),
  );
  const read = attempt(
    () =>
      parseArgs({ args: withDashes(args, options), options: config, allowPositionals: true, strict: true }),
    usage,
  );
  const [least, most] = words;
  if (read.positionals.length < least) throw new ClearError(usage);
  if (read.positionals.length > most) {
    throw new ClearError(`“${read.positionals[most]}” is one word too many.\n\n${usage}`);
  }
  return {
    words: read.positionals,
    text: (name) => {
      const value = read.values[name];
      return typeof value === "string" ? value : undefined;
    },
    has: (name) => read.values[name] === true,
  };
}

/** A text may begin with a dash, as lists do: it is then taken as the value of the option before it. */
function withDashes(args: string[], options: Options): string[] {
  const isOption = (arg: string) =>
    arg.startsWith("--") && Object.hasOwn(options, arg.slice(2).split("=")[0] ?? "");
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const [arg = "", value] = args.slice(at, at + 2);
    const takes =
      isOption(arg) && options[arg.slice(2)] === "text" && value?.startsWith("-") && !isOption(value);
    joined.push(takes ? `${arg}=${value}` : arg);
    if (takes) at++;
  }
  return joined;
}

function attempt<T>(read: () => T, usage: string): T {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? error.message.split(". To specify")[0] : String(error);
    throw new ClearError(`${message}\n\n${usage}`);
  }
}
