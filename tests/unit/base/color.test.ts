import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, fromOklch, isHexColor, parseHex, toHex, toOklch } from "@/lib/base/color";
import { deriveTheme, meanings, neutrals, themeCss } from "@/lib/base/theme";

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const grounds = [neutrals.paper, neutrals.surface, neutrals.sunken];

test("black on white has the contrast that WCAG states, and grey #767676 just passes", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeGreaterThan(4.5);
  expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
});

test("a colour goes to OKLCH and back unchanged", () => {
  fc.assert(
    fc.property(anyColor, (hex) => {
      const before = parseHex(hex);
      const after = parseHex(fromOklch(toOklch(hex)));
      for (const channel of ["r", "g", "b"] as const) {
        expect(Math.abs(before[channel] - after[channel])).toBeLessThanOrEqual(1.01 / 255);
      }
    }),
  );
});

test("whatever colour a city picks, its links are readable on every ground", () => {
  fc.assert(
    fc.property(anyColor, (hex) => {
      const theme = deriveTheme(hex);
      for (const ground of [...grounds, theme["brand-soft"]]) {
        expect(contrast(theme["brand-text"], ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme["brand-text-hover"], ground)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    {
      numRuns: 400,
      examples: [["#ffffff"], ["#000000"], ["#ffff00"], ["#00ffff"], ["#808080"], ["#ff00ff"]],
    },
  );
});

test("whatever colour a city picks, its buttons can be read, also under the pointer", () => {
  fc.assert(
    fc.property(anyColor, (hex) => {
      const theme = deriveTheme(hex);
      expect(contrast(theme.brand, theme["on-brand"])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme["brand-hover"], theme["on-brand"])).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 400, examples: [["#ffffff"], ["#000000"], ["#ffff00"], ["#bbbbbb"], ["#a0a0a0"]] },
  );
});

test("whatever colour a city picks, rings and edges stand out from every ground", () => {
  fc.assert(
    fc.property(anyColor, (hex) => {
      const theme = deriveTheme(hex);
      for (const ground of [...grounds, theme["brand-soft"]]) {
        expect(contrast(theme["brand-edge"], ground)).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: 400 },
  );
});

test("text and hints are readable on every tint", () => {
  fc.assert(
    fc.property(anyColor, (hex) => {
      const tints = [deriveTheme(hex)["brand-soft"], ...grounds, ...softMeanings()];
      for (const tint of tints) {
        expect(contrast(neutrals.ink, tint)).toBeGreaterThanOrEqual(7);
        expect(contrast(neutrals.muted, tint)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

test("each meaning's colour is readable on paper, white and its own tint", () => {
  for (const name of ["success", "warning", "danger", "info"] as const) {
    for (const ground of [...grounds, meanings[`${name}-soft`]]) {
      expect(contrast(meanings[name], ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test("the edges of fields stand out from every ground", () => {
  for (const ground of grounds) expect(contrast(neutrals["line-strong"], ground)).toBeGreaterThanOrEqual(3);
});

test("what is not a colour never reaches the style sheet", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(themeCss(text)).toMatch(/^:root\{(--c-[a-z-]+:#[0-9a-f]{6};?)+\}$/);
      if (!isHexColor(text)) expect(() => parseHex(text)).toThrow(RangeError);
    }),
    { examples: [["</style><script>alert(1)</script>"], ["red;}body{display:none"]] },
  );
});

test("a colour is written as six digits", () => {
  expect(toHex({ r: 1.2, g: -0.1, b: 0.5 })).toBe("#ff0080");
});

function softMeanings(): string[] {
  return [meanings["success-soft"], meanings["warning-soft"], meanings["danger-soft"], meanings["info-soft"]];
}
