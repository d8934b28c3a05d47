import { writeFileSync } from "node:fs";
import type { Dashboard } from "./dashboard/measure";
import type { Findings } from "./findings";
import { writePerformance } from "./readme";

/** Prints the table and keeps it in results.json; absolute figures are this machine's, the ratios travel. */
export function report(findings: Findings): void {
  const { figures, weights, lighthouse, votes, million, dashboard, pinned, processor, date } = findings;
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
  const scripts = Object.entries(weights).map(([page, { scripts: bytes, html, all, requests, atFirst }]) => ({
    page,
    "scripts kB gzip": round(bytes / 1000),
    "above empty kB": round((bytes - weights.empty.scripts) / 1000),
    "html kB gzip": round(html / 1000),
    "all without photos kB": round(all / 1000),
    requests,
    "all before the reader stirs kB": atFirst ? round(atFirst.all / 1000) : null,
    "requests before": atFirst?.requests ?? null,
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
    ...(dashboard ? dashboardRatios(dashboard) : []),
  ]);
  for (const [page, found] of Object.entries(lighthouse)) {
    console.log(`Lighthouse, ${page} on a phone: ${found ? JSON.stringify(found) : "not measured"}`);
  }
  console.log(`A million ideas and ten million supports loaded in ${Math.round(million.loadSeconds)} s.`);
  if (million.sumsSeconds)
    console.log(`Their dashboards' sums were made in ${Math.round(million.sumsSeconds)} s.`);
  if (dashboard) tellDashboard(dashboard);
  const kept = { date, processor, pinned, figures, weights, lighthouse, votes, million, dashboard };
  writeFileSync("tests/bench/results.json", `${JSON.stringify(kept, null, 2)}\n`);
  writePerformance(kept);
}

function dashboardRatios({ few, many, board }: Dashboard) {
  return [
    { what: "dashboard of a year: ten million events ÷ one", ratio: round(many.ms / few.ms) },
    {
      what: "board while a thousand events a second come in ÷ in peace",
      ratio: round(board.busy.perSecond / board.quiet.perSecond),
    },
  ];
}

function tellDashboard({ few, many, ingestedPerSecond, seenAfterSeconds }: Dashboard): void {
  for (const { events, ms, sumsSeconds } of [few, many]) {
    const sums = `its sums were made in ${Math.round(sumsSeconds)} s`;
    console.log(`Dashboard of a year, ${events} events in the city: ${Math.round(ms)} ms; ${sums}.`);
  }
  const flow = `${Math.round(ingestedPerSecond)} events a second coming in`;
  console.log(`With ${flow}, a new idea was in the figures after ${seenAfterSeconds.toFixed(1)} s.`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
