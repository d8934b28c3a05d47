import { describe, expect, it } from "vitest";
import { cityPath } from "@/lib/cities/city-path";
import { barePath, inLanguage, localeOfSegment, safeNext } from "@/lib/request/paths";

const city = { defaultLocale: "nl", locales: ["nl", "fr"] } as const;
const offered = { defaultLocale: city.defaultLocale, locales: [...city.locales] };

describe("an address in a city", () => {
  it("has no language in it where that is the city's own", () => {
    expect(cityPath(city, "nl", "/ideas")).toBe("/ideas");
    expect(cityPath(city, "fr", "/ideas")).toBe("/fr/ideas");
    expect(cityPath(city, "fr", "/")).toBe("/fr");
  });

  it("speaks only languages the city offers", () => {
    expect(localeOfSegment(offered, "default")).toBe("nl");
    expect(localeOfSegment(offered, "fr")).toBe("fr");
    expect(localeOfSegment(offered, "ar")).toBeNull();
  });
});

describe("the same place in another language", () => {
  it("stays on this host when its language is taken away", () => {
    for (const address of ["/fr//evil.example", "/fr///evil.example", "/en//evil.example"]) {
      expect(inLanguage(offered, "nl", address)).toBe("/evil.example");
    }
    expect(barePath(city, "fr", "/fr//evil.example")).toBe("/evil.example");
    expect(inLanguage(offered, "nl", "/fr")).toBe("/");
    expect(inLanguage(offered, "fr", "/ideas")).toBe("/fr/ideas");
  });
});

describe("where a form leads back to", () => {
  it.each(["/ideas?sort=newest#top", "/", "/fr/ideas/abc"])("may be %s", (next) => {
    expect(safeNext(next)).toBe(next);
  });

  const elsewhere = [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "///evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    " //evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "/\u0000/evil.example",
    "%2f%2fevil.example",
    "evil.example",
    "@evil.example",
    "/\\/evil.example",
    "\t//evil.example",
    "https:/evil.example",
    "https:\\\\evil.example",
    "//evil.example/%2f..",
    "/\\\\evil.example",
    "./evil",
    "../evil",
    "?next=//evil",
    "#//evil",
    "ftp://evil.example",
    "//[::1]",
    "//127.0.0.1",
    "/\u0085/evil",
    "/.//evil.example",
    "/./\t/evil.example",
    "/ideas/..//evil.example",
    "/%2e//evil.example",
    "/%2E%2e//evil.example",
    "/a/.././/evil.example/x",
    "",
    null,
    undefined,
  ];

  it.each(elsewhere)("is the start page instead of %j", (next) => {
    expect(safeNext(next)).toBe("/");
  });

  it("never leaves the host, whatever it was", () => {
    for (const next of elsewhere) {
      expect(new URL(safeNext(next), "http://city.example").host).toBe("city.example");
    }
  });
});
