import { readFileSync, writeFileSync } from "node:fs";
import type { Dashboard } from "./dashboard/measure";
import type { Findings } from "./findings";

const [begin, end] = ["<!-- performance: made by npm run bench -->", "<!-- /performance -->"];
const chartFile = ".github/performance.svg";

/** Puts the latest figures into the README: a table, and a chart beside it. */
export function writePerformance(findings: Findings): void {
  writeFileSync(chartFile, performanceChart(findings));
  const readme = readFileSync("README.md", "utf8");
  const [before = "", rest = ""] = readme.split(begin);
  const [, after = ""] = rest.split(end);
  writeFileSync("README.md", `${before}${begin}\n${performanceTable(findings)}\n${end}${after}`);
}

/** What the README says of results.json. */
export function performanceTable(findings: Findings): string {
  const { date, processor, figures, votes, million, dashboard, weights } = findings;
  const rows = comparedOf(findings).map(
    ({ what, beside, ratio }) =>
      `| ${what} | ${perSecond(figures[what]?.perSecond)} | ${ratio.toFixed(2)} × ${beside} |`,
  );
  const pages = Object.entries(million.pages).map(
    ([page, { small, large }]) => `${page} ${(large / small).toFixed(2)} ×`,
  );
  const above = (page: "board" | "idea") =>
    ((weights[page].scripts - weights.empty.scripts) / 1000).toFixed(1);
  const atFirst = (page: "board" | "idea") => {
    const { all, requests } = weights[page].atFirst ?? weights[page];
    return `${page} ${Math.round(all / 1000)} kB in ${requests} requests`;
  };
  return [
    `Measured on ${date} (${processor}), the whole server with its database on one core, side by side in one run with a page of the`,
    "framework that shows twenty fixed cards (P), a handler that does nothing (H) and a bare server that gives out stored bytes (B):",
    "",
    "| | a second | beside |",
    "|---|---|---|",
    ...rows,
    "",
    `Half of a million ideas against a city of a thousand: ${pages.join(", ")}. Votes on one idea counted together, on a disk that takes`,
    `two milliseconds: ${(votes.together / votes.alone).toFixed(0)} × as many as one by one. Scripts above the framework's own: board ${above("board")} kB, idea ${above("idea")} kB (gzip).`,
    `What comes with a page, without photos: ${atFirst("board")}, ${atFirst("idea")}.`,
    "",
    ...(dashboard ? [...dashboardLines(dashboard), ""] : []),
    `<img src="${chartFile}" alt="The same as bars: each page's share of what it is measured beside" width="640">`,
  ].join("\n");
}

function dashboardLines({ few, many, board, ingestedPerSecond, seenAfterSeconds }: Dashboard): string[] {
  const [year, beside] = [Math.round(many.ms), (many.ms / few.ms).toFixed(2)];
  const flow = Math.round(ingestedPerSecond).toLocaleString("en");
  const share = (board.busy.perSecond / board.quiet.perSecond).toFixed(2);
  return [
    `The staff's dashboard of a year takes ${year} ms with ten million events in the city, ${beside} × as long as with one million. While`,
    `${flow} events a second come in, a new idea is in its figures after ${Math.ceil(seenAfterSeconds)} s, and the board gives out ${share} × as many pages as in peace.`,
  ];
}

type Compared = { what: string; beside: "P" | "H" | "B"; ratio: number };

const compared: [string, Compared["beside"]][] = [
  ["board signed out", "P"],
  ["board signed in", "P"],
  ["idea page signed out", "P"],
  ["supports, random ideas", "H"],
  ["supports, one hot idea", "H"],
  ["posting an idea", "H"],
  ["board through nginx", "B"],
];

function comparedOf({ figures }: Findings): Compared[] {
  return compared.flatMap(([what, beside]) => {
    const [measured, base] = [figures[what], figures[beside === "P" ? "D" : beside]];
    return measured && base ? [{ what, beside, ratio: measured.perSecond / base.perSecond }] : [];
  });
}

function perSecond(figure = 0): string {
  return Math.round(figure).toLocaleString("en");
}

const [line, label, width] = [34, 230, 640];

/** Bars of each ratio; the mark is where both would be as fast. */
export function performanceChart(findings: Findings): string {
  const rows = comparedOf(findings);
  const scale = (width - label - 60) / Math.max(1, ...rows.map(({ ratio }) => ratio));
  const bars = rows.map(({ what, beside, ratio }, index) => {
    const y = index * line + 10;
    const bar = Math.max(2, ratio * scale);
    return [
      `<text x="${label - 12}" y="${y + 15}" text-anchor="end">${what} ÷ ${beside}</text>`,
      `<rect x="${label}" y="${y}" width="${bar.toFixed(1)}" height="20" rx="4" fill="#0b6e4f"/>`,
      `<text x="${(label + bar + 8).toFixed(1)}" y="${y + 15}">${ratio.toFixed(2)}</text>`,
    ].join("");
  });
  const height = rows.length * line + 10;
  const even = label + scale;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui,sans-serif" font-size="14" fill="#333">`,
    "<title>Each page's share of what it is measured beside</title>",
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<line x1="${even.toFixed(1)}" x2="${even.toFixed(1)}" y1="0" y2="${height}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...bars,
    "</svg>\n",
  ].join("");
}
