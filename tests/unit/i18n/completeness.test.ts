import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/base/locales";
import { registry } from "@/lib/i18n/messages/registry";

type Tree = { [key: string]: string | Tree };

const english = flat(registry.en as Tree);

describe.each(locales.filter((locale) => locale !== "en"))("the messages in %s", (locale) => {
  const own = flat(registry[locale] as Tree);

  it("lack none that English has", () => {
    expect([...english.keys()].filter((key) => !own.has(key))).toEqual([]);
  });

  it("hold none that English has not", () => {
    expect([...own.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it("use the values that English gives them, and no others", () => {
    const differing = [...own].filter(([key, text]) => values(text) !== values(english.get(key) ?? text));
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

it("Dutch speaks to everybody as “je”", () => {
  const formal = /(?<![\p{L}\p{N}])(u|uw|uwe|uzelf)(?![\p{L}\p{N}])/iu;
  const said = [...flat(registry.nl as Tree)].filter(([, text]) => formal.test(text)).map(([key]) => key);
  expect(said).toEqual([]);
});

describe("this test itself", () => {
  it("tells the values of a message from the words of its cases", () => {
    expect(values("{count, plural, one {# day for {name}} other {# days for {name}}}")).toBe("count name");
    expect(values("{kind, select, idea {idea “{title}”} other {comment}}")).toBe("kind title");
    expect(values("{days, plural, =0 {today} one {# day} other {# days}}")).toBe("days");
  });
});

function flat(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

/** The names a message takes, wherever in its cases they stand; a message that is no ICU message throws. */
function values(text: string): string {
  const names = new Set<string>();
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.value);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(parse(text));
  return [...names].sort().join(" ");
}
