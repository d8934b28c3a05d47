import { UnavailableError } from "@/lib/base/errors";
import { asUnavailable } from "@/lib/base/unavailable";

/** How one of many came out: what it was answered, or why it was refused. */
export type Outcome<Result> = { value: Result } | { error: unknown };

type Waiting<Item, Result> = {
  item: Item;
  resolve: (value: Result) => void;
  reject: (reason: unknown) => void;
};

type Line<Item, Result> = { waiting: Waiting<Item, Result>[]; running: number };

type Gathering<Item, Result> = {
  /** At most so many are done in one go. */
  atMost: number;
  /** At most so many goes of one line at the same time. */
  atOnce: number;
  /** Does them all; its answers are in the order of the items. */
  run: (line: string, items: Item[]) => Promise<Outcome<Result>[]>;
};

/**
 * Does together what arrives while the same is being done for others: nobody waits for company, and under load many
 * share a trip to the database. Each is done after it was asked for, never before. What breaks a whole go is tried
 * once more for each alone, so that one that cannot be done spoils nobody else's; not where the database is away.
 */
export function gather<Item, Result>({ atMost, atOnce, run }: Gathering<Item, Result>) {
  const lines = new Map<string, Line<Item, Result>>();

  async function serve(name: string, line: Line<Item, Result>): Promise<void> {
    line.running++;
    while (line.waiting.length > 0) await go(name, line.waiting.splice(0, atMost));
    line.running--;
    if (line.running === 0) lines.delete(name);
  }

  async function go(name: string, group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const outcomes = await run(
        name,
        group.map(({ item }) => item),
      );
      for (const [index, waiting] of group.entries()) settle(waiting, outcomes[index]);
    } catch (error) {
      // Who stands behind has waited as long, and would only wait once more.
      const away = asUnavailable(error) instanceof UnavailableError;
      const refused = away ? [...group, ...(lines.get(name)?.waiting.splice(0) ?? [])] : group;
      for (const waiting of refused) {
        if (away || group.length === 1) waiting.reject(error);
        else await go(name, [waiting]);
      }
    }
  }

  return async (name: string, item: Item): Promise<Result> => {
    const done = new Promise<Result>((resolve, reject) => {
      const line = lines.get(name) ?? { waiting: [], running: 0 };
      lines.set(name, line);
      line.waiting.push({ item, resolve, reject });
      if (line.running < atOnce) void serve(name, line);
    });
    try {
      return await done;
    } catch (error) {
      // Whoever was served by another's request is in trouble in his own.
      throw asUnavailable(error);
    }
  };
}

function settle<Item, Result>(waiting: Waiting<Item, Result>, outcome: Outcome<Result> | undefined): void {
  if (!outcome) waiting.reject(new Error("a gathered call was left without an answer"));
  else if ("error" in outcome) waiting.reject(outcome.error);
  else waiting.resolve(outcome.value);
}

/**
 * One run for all who ask for the same at the same time. Whoever asks while it runs waits for the next one, so that
 * nobody is told what was true before he asked.
 */
export function shareRuns<Result>() {
  const shared = gather<() => Promise<Result>, Result>({
    atMost: Number.POSITIVE_INFINITY,
    atOnce: 1,
    run: async (_, [first, ...others]) => {
      if (!first) return [];
      const value = await first();
      return [{ value }, ...others.map(() => ({ value }))];
    },
  });
  return (name: string, run: () => Promise<Result>): Promise<Result> => shared(name, run);
}
