import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "@/tests/support/e2e/request-at";

export type Traffic = {
  /** How many were answered, by status; and what went wrong on the line. */
  answers: Record<string, number>;
  stop: () => Promise<Record<string, number>>;
};

/** Keeps asking, so many at once, until it is stopped; a server that takes no call is asked again. */
export function traffic(asks: (() => Promise<Answer>)[], atOnce: number): Traffic {
  const answers: Record<string, number> = {};
  let going = true;
  const worker = async (nth: number) => {
    // Each begins elsewhere, so that nobody is asked of by all of them at once.
    for (let count = Math.floor((nth * asks.length) / atOnce); going; count++) {
      const ask = asks[count % asks.length];
      const told = await (ask?.() ?? Promise.reject(new Error("nothing to ask"))).then(
        ({ status }) => String(status),
        (error: NodeJS.ErrnoException) => error.code ?? error.message,
      );
      answers[told] = (answers[told] ?? 0) + 1;
      if (told === "ECONNREFUSED") await sleep(20);
    }
  };
  const all = Promise.all(Array.from({ length: atOnce }, (_, nth) => worker(nth)));
  return {
    answers,
    stop: async () => {
      going = false;
      await all;
      return answers;
    },
  };
}
