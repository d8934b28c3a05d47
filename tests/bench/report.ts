import { writeFileSync } from "node:fs";
import type { Findings } from "./findings";
import { writePerformance } from "./readme";

/** Prints the table and keeps it in results.json; absolute figures are this machine's, the ratios travel. */
export function report(findings: Findings): void {
  const { figures, weights, lighthouse, votes, million, pinned, processor, date } = findings;
  const ratio = (name: string, base: string) =>
    (figures[name]?.perSecond ?? 0) / (figures[base]?.perSecond || 1);
  const rows = Object.entries(figures).map(([name, { perSecond, p50, p99, errors }]) => ({
    what: name,
    "requests/s": Math.round(perSecond),
    "p50 ms": p50,
    "p99 ms": p99,
    "÷ D": round(ratio(name, "D")),
    "÷ H": round(ratio(name, "H")),
    "÷ B": round(ratio(name, "B")),
    errors,
  }));
  const scripts = Object.entries(weights).map(([page, { scripts: bytes, html, all, requests }]) => ({
    page,
    "scripts kB gzip": round(bytes / 1000),
    "above empty kB": round((bytes - weights.empty.scripts) / 1000),
    "html kB gzip": round(html / 1000),
    "all without photos kB": round(all / 1000),
    requests,
  }));
  console.log(
    `B: bare Node server, same bytes stored compressed. D: dynamic Next page of twenty cards. H: empty handler.`,
  );
  console.log(pinned ? "Servers on one core, load on the other." : "Servers and load share the cores.");
  console.table(rows);
  console.table(scripts);
  console.table([
    {
      what: "one hot idea ÷ random ideas, over HTTP",
      ratio: round(ratio("supports, one hot idea", "supports, random ideas")),
    },
    { what: "votes gathered ÷ alone, 2 ms flush", ratio: round(votes.together / votes.alone) },
    ...Object.entries(million.pages).map(([page, { small, large }]) => ({
      what: `${page}: half of a million ideas ÷ a thousand`,
      ratio: round(large / small),
    })),
  ]);
  for (const [page, found] of Object.entries(lighthouse)) {
    console.log(`Lighthouse, ${page} on a phone: ${found ? JSON.stringify(found) : "not measured"}`);
  }
  console.log(`A million ideas and ten million supports loaded in ${Math.round(million.loadSeconds)} s.`);
  const kept = { date, processor, pinned, figures, weights, lighthouse, votes, million };
  writeFileSync("tests/bench/results.json", `${JSON.stringify(kept, null, 2)}\n`);
  writePerformance(kept);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
