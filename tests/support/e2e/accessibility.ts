import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2 AA, as readable lines. */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  // What fades in has its colours only at the end.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  // What a frame shows (the preview on a phone) is a page of its own, which is looked at for itself: each has its `main`.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"], iframes: false })
    .withTags(tags);
  // Without frames axe needs no second tab for each look.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n  ${node.html}`));
}

/** What sticks out of the page at the side. */
export async function findSidewaysScroll(page: Page): Promise<string[]> {
  const { inside, wide } = await page.evaluate(() => ({
    inside: document.documentElement.clientWidth,
    wide: document.documentElement.scrollWidth,
  }));
  return wide > inside ? [`it is ${wide} pixels wide in a window of ${inside}`] : [];
}

/**
 * Buttons, fields and links that act as buttons which are lower than a thumb needs. A box or a circle is
 * pressed by its words too, so these count with it.
 */
export async function findSmallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44;
    const controls = "button, summary, select, textarea, a.button, [role=button], input:not([type=hidden])";
    const heightOf = (element: Element) => element.getBoundingClientRect().height;
    return [...document.querySelectorAll(controls)].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      // Hidden, or only for screen readers until the keyboard comes to it.
      if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) return [];
      const words = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const ticked = element.matches("[type=checkbox], [type=radio]");
      const tallest = Math.max(height, ...(ticked ? words.map(heightOf) : []));
      const tag = element.outerHTML.slice(0, 160);
      return tallest < least - 0.5 ? [`only ${Math.round(tallest)} pixels high\n  ${tag}`] : [];
    });
  });
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await findAccessibilityFaults(page), `axe on ${page.url()}`).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await findSidewaysScroll(page), `the width of ${page.url()}`).toEqual([]);
}
