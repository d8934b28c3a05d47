import { iconPaths } from "@/lib/ui/icon-paths";

/** Pixels at the normal text size; icons grow with the text. */
export const iconSizes = [16, 18, 20, 22, 24, 28] as const;
export type IconSize = (typeof iconSizes)[number];

export const ringSizes = [20, 26, 32, 36, 44, 48, 52, 56, 72] as const;
export type RingSize = (typeof ringSizes)[number];

/** Fifths of the way from posted to done: 1 proposed, 2 under review, 3 accepted, 4 under way, 5 done. */
export type RingStage = 0 | 1 | 2 | 3 | 4 | 5 | "declined";

/** These point along the line of reading. */
const mirrored = ["forward", "back", "reply", "external", "signOut", "send"];

/**
 * styles/icons.css: every icon as a mask, so that a page says one short element where an icon stands and the
 * drawings come once, with the stylesheet. The test of this file writes it (`npm test -- unit icon-styles -u`).
 */
export function iconStyles(): string {
  const pen = 'fill="none" stroke="#000" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"';
  return [
    "/* Written by lib/ui/icon-styles.ts. */",
    "@layer components {",
    base,
    ...iconSizes.map((size) => `.i-${size} { width: ${size / 16}rem; height: ${size / 16}rem; }`),
    `${mirrored.map((name) => `[dir="rtl"] .i-${name}`).join(", ")} { transform: scaleX(-1); }`,
    ...Object.entries(iconPaths).map(
      ([name, path]) => `${selector(name)} { --i: ${picture(`<path d="${path}" ${pen}/>`)}; }`,
    ),
    ringBase,
    ...ringSizes.map((size) => `.loopring-${size} { width: ${size / 16}rem; height: ${size / 16}rem; }`),
    ...([0, 1, 2, 3, 4, 5] as const).map(
      (stage) => `.loopring-at-${stage} { --open: ${openPart(stage)}; --closed: ${closedPart(stage)}; }`,
    ),
    `.loopring-at-declined { --open: ${nothing}; --closed: ${declined()}; }`,
    ".loopring-at-declined::after { background-color: var(--c-muted); }",
    "}",
    "",
  ].join("\n");
}

/** A mark's icon becomes a tick while it is given. */
function selector(name: string): string {
  return name === "check" ? ".i-check, .mark-ticked[data-on] > .i" : `.i-${name}`;
}

const base = `.i { display: inline-block; flex-shrink: 0; vertical-align: middle; background-color: currentColor;
  -webkit-mask: var(--i) center / contain no-repeat; mask: var(--i) center / contain no-repeat; print-color-adjust: exact; }
.with-icon { display: inline-flex; align-items: center; gap: 0.375rem; }
.with-icon::before { content: ""; flex-shrink: 0; width: 1rem; height: 1rem; background-color: currentColor;
  -webkit-mask: var(--i) center / contain no-repeat; mask: var(--i) center / contain no-repeat; print-color-adjust: exact; }
@media (forced-colors: active) { .i, .with-icon::before, .loopring::before, .loopring::after, .loopring-pill::before, .loopring-pill::after { forced-color-adjust: none; background-color: CanvasText; }
  a .i { background-color: LinkText; } button .i { background-color: ButtonText; } .loopring::before, .loopring-pill::before { opacity: 0.4; } }`;

const ringBase = `.loopring { position: relative; display: inline-block; flex-shrink: 0; vertical-align: middle; }
.loopring-pill { position: relative; display: inline-flex; max-width: 100%; align-items: center; border: 1px solid var(--c-line);
  border-radius: 999px; padding: 0.125rem 0.75rem 0.125rem 2.125rem; padding-inline: 2.125rem 0.75rem; background: var(--c-surface);
  color: var(--c-ink); font-size: var(--text-sm); font-weight: 600; line-height: var(--text-sm--line-height); }
.loopring::before, .loopring::after, .loopring-pill::before, .loopring-pill::after { content: ""; position: absolute; print-color-adjust: exact; }
.loopring::before, .loopring::after { inset: 0; }
.loopring-pill::before, .loopring-pill::after { inset-block: 0; inset-inline-start: 0.4rem; width: 1.25rem; }
.loopring::before, .loopring-pill::before { background-color: var(--c-brand-line);
  -webkit-mask: var(--open) center / contain no-repeat; mask: var(--open) center / contain no-repeat; }
.loopring::after, .loopring-pill::after { background-color: var(--c-brand-edge);
  -webkit-mask: var(--closed) center / contain no-repeat; mask: var(--closed) center / contain no-repeat; }`;

const nothing = picture("");

function openPart(stage: Exclude<RingStage, "declined">): string {
  return picture(stroked(arcs.slice(stage).join(""), 3.2));
}

function closedPart(stage: Exclude<RingStage, "declined">): string {
  if (stage < 5) return picture(stroked(arcs.slice(0, stage).join(""), 3.2));
  return picture(
    stroked("M21.6 12A9.6 9.6 0 1 1 2.4 12A9.6 9.6 0 1 1 21.6 12z", 3.2) +
      stroked("M8.2 12.3l2.7 2.7 5-5.4", 2.2),
  );
}

function declined(): string {
  return picture(stroked(`${arc(-20, 110)}${arc(160, 290)}M4.4 4.4l15.2 15.2`, 2.6));
}

function stroked(path: string, width: number): string {
  if (!path) return "";
  return `<path d="${path}" fill="none" stroke="#000" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function picture(inside: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${inside}</svg>`;
  return `url('data:image/svg+xml,${svg.replace(/[%#<>]/g, encodeURIComponent)}')`;
}

/** An arc on the ring, in degrees clockwise from the top. */
function arc(from: number, to: number): string {
  const at = (degrees: number) => {
    const radians = ((degrees - 90) * Math.PI) / 180;
    return `${(12 + 9.6 * Math.cos(radians)).toFixed(2)} ${(12 + 9.6 * Math.sin(radians)).toFixed(2)}`;
  };
  return `M${at(from)}A9.6 9.6 0 0 1 ${at(to)}`;
}

// Each part takes a fifth less the room for two round ends and a gap that is seen at 16 px.
const arcs = [0, 72, 144, 216, 288].map((start) => arc(start + 16, start + 56));
