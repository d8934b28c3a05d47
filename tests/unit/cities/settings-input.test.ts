import { describe, expect, test } from "vitest";
import { addDomainInput } from "@/lib/cities/domains/input";
import { optionalNumber } from "@/lib/cities/fields";
import { identityInput } from "@/lib/cities/identity/input";
import { languagesInput } from "@/lib/cities/languages/input";
import { colorInput } from "@/lib/cities/look/input";
import { tilesInput } from "@/lib/cities/tiles/input";

describe("the fields of settings forms", () => {
  test("texts come per language, empty ones are left out, and errors carry the field's own name", () => {
    const form = { name: "Ghent", "tagline.en": " For all  of us ", "tagline.fr": "", contactEmail: "" };
    expect(identityInput.parse(form)).toMatchObject({ tagline: { en: "For all of us" }, listed: false });
    const long = identityInput.safeParse({ ...form, "tagline.en": "x".repeat(200) });
    expect(long.error?.issues.map((issue) => issue.path.join("."))).toEqual(["tagline.en"]);
  });

  test("a field named to reach an object's prototype reaches nothing", () => {
    const form = JSON.parse('{"name":"Ghent","__proto__.listed":"on","constructor.listed":"on"}');
    expect(identityInput.parse(form)).toMatchObject({ listed: false });
    expect(({} as { listed?: string }).listed).toBeUndefined();
  });

  test("numbers may be grouped as people group them, and nothing else becomes a number", () => {
    const number = optionalNumber({ min: 1, max: 1_000_000 });
    for (const typed of ["12000", "12.000", "12,000", "12 000", "12 000"])
      expect(number.parse(typed)).toBe(12000);
    expect(number.parse("")).toBeNull();
    for (const typed of ["1.5", "1e3", "twelve", "0x10", "-3", "0", "1000001"]) {
      expect(number.safeParse(typed).success, typed).toBe(false);
    }
  });

  test("the main language must be among those offered", () => {
    const form = { timeZone: "Europe/Brussels", defaultLocale: "fr" };
    expect(languagesInput.safeParse({ ...form, locales: "en" }).success).toBe(false);
    expect(languagesInput.parse({ ...form, locales: ["en", "fr"] }).defaultLocale).toBe("fr");
    expect(languagesInput.safeParse({ ...form, locales: "fr", timeZone: "Mars/Olympus" }).success).toBe(
      false,
    );
  });

  test("a colour is six digits, with or without its sign", () => {
    expect(colorInput.parse({ brandColor: "0B6E4F" }).brandColor).toBe("#0b6e4f");
    for (const brandColor of ["red", "#fff", "url(x)", "#0b6e4f;}"]) {
      expect(colorInput.safeParse({ brandColor }).success, brandColor).toBe(false);
    }
  });

  test("a domain is taken as people paste it, in their own script; a machine's name or an address is not", () => {
    const host = (typed: string) => addDomainInput.safeParse({ host: typed }).data?.host;
    expect(host("https://Ideas.Example.org/about?x=1")).toBe("ideas.example.org");
    expect(host("idées.example.fr")).toBe("xn--ides-cpa.example.fr");
    for (const typed of ["localhost", "intranet", "127.0.0.1", "10.0.0.1:80", "db.internal", "", "a b.org"]) {
      expect(host(typed), typed).toBeUndefined();
    }
  });

  test("a tile address is https, fixed to one server, and has each place once", () => {
    const good = "https://tiles.example.org/map/{z}/{x}/{y}.png?key=1";
    expect(tilesInput.safeParse({ tileUrl: good, tileAttribution: "© Example" }).success).toBe(true);
    expect(tilesInput.safeParse({ tileUrl: good, tileAttribution: "" }).success).toBe(false);
    for (const tileUrl of [
      "http://tiles.example.org/{z}/{x}/{y}.png",
      "https://{x}.example.org/{z}/{y}/{x}.png",
      "https://tiles{z}.example.org/{x}/{y}.png",
      "https://me:secret@tiles.example.org/{z}/{x}/{y}.png",
      "https://tiles.example.org/{z}/{x}.png",
      "https://tiles.example.org/{z}/{x}/{y}/{x}.png",
      "file:///{z}/{x}/{y}",
    ]) {
      expect(tilesInput.safeParse({ tileUrl, tileAttribution: "©" }).success, tileUrl).toBe(false);
    }
  });
});
