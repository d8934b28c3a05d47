import { expect, type Locator, type Page } from "playwright/test";

/** A person who has a keyboard and nothing else. Wherever they come, they have to see where they are. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(path: string): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: "reduce" });
    await this.page.goto(path);
  }

  /** On by Tab until this has the focus. */
  async to(wanted: Locator): Promise<void> {
    let ends = 0;
    for (let stop = 0; stop < mostStops; stop += 1) {
      await this.page.keyboard.press("Tab");
      // After the last stop a browser leaves the page, and comes in again at its start.
      if ((await this.isNowhere()) && ends === 0) {
        ends += 1;
        continue;
      }
      await this.expectSeen();
      if (await this.isOn(wanted)) return;
    }
    throw new Error(`Tab does not lead to ${wanted}`);
  }

  async press(wanted: Locator, key = "Enter"): Promise<void> {
    await this.to(wanted);
    await this.page.keyboard.press(key);
  }

  async type(wanted: Locator, text: string): Promise<void> {
    await this.to(wanted);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }

  /** Among circles of one question the arrows lead, and choose. */
  async choose(wanted: Locator): Promise<void> {
    const name = await wanted.getAttribute("name");
    const value = await wanted.getAttribute("value");
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    const first = (await group.and(this.page.locator(":checked")).count()) ? ":checked" : "*";
    await this.to(group.and(this.page.locator(first)).first());
    for (let turn = 0; turn < mostStops; turn += 1) {
      if ((await this.focusedValue()) === value && (await wanted.isChecked())) return this.expectSeen();
      await this.page.keyboard.press(turn === 0 && first === "*" ? "Space" : "ArrowDown");
    }
    throw new Error(`the arrows do not lead to ${wanted}`);
  }

  async expectOn(wanted: Locator): Promise<void> {
    await expect(wanted).toBeFocused();
    await this.expectSeen();
  }

  /** The focus is somewhere, it shows, and nothing lies over it. */
  async expectSeen(): Promise<void> {
    await expect.poll(() => this.page.evaluate(faultOfFocus), { timeout: 5_000 }).toBe("");
  }

  private isOn(wanted: Locator): Promise<boolean> {
    return wanted.first().evaluate((element) => element === document.activeElement, null, { timeout: 5_000 });
  }

  private isNowhere(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement === document.body);
  }

  private focusedValue(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute("value") ?? null);
  }
}

const mostStops = 90;

/** Runs in the page. A control may show its focus around its label or its frame, and a card's link around its card. */
function faultOfFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return "nothing has the focus";
  const tag = element.outerHTML.slice(0, 200);
  // The parts of a day have the browser's own mark inside of the field.
  if (element.matches("[type=date]")) return "";
  const card = element.closest("article, li, div:has(> .card-link)");
  const around = [element, element.parentElement, element.closest("label"), card];
  const shows = around.some((one) => {
    const { outlineStyle, outlineWidth } = one
      ? getComputedStyle(one)
      : { outlineStyle: "none", outlineWidth: "" };
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!shows) return `the focus does not show on ${tag}`;
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!box) return `the focus is on something that is not there: ${tag}`;
  const x = box.left + box.width / 2;
  const visible = [0.1, 0.5, 0.9].some((part) => {
    const above = document.elementFromPoint(x, box.top + box.height * part);
    if (!above) return false;
    return [above, above.closest("label")].some((one) => one?.contains(element)) || element.contains(above);
  });
  return visible ? "" : `something lies over ${tag}`;
}
