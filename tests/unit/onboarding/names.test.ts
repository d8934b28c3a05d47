import { describe, expect, it } from "vitest";
import { nameFault, suggestSlug } from "@/lib/onboarding/names";

describe("a new city's address", () => {
  it.each(["ghent", "saint-denis", "lyon-3", "vis"])("may be %s", (slug) => {
    expect(nameFault(slug, ["lindenau"])).toBeNull();
  });

  it.each([
    "ab",
    "-ghent",
    "ghent-",
    "gh--ent",
    "Ghent",
    "ghent.be",
    "3lions",
    "gent_2",
    "a".repeat(41),
    "жмеринка",
  ])("is refused for its shape: %s", (slug) => {
    expect(nameFault(slug, [])).toBe("shape");
  });

  it.each(["www", "admin", "api", "mailbox", "platform", "wvvw", "adrnin", "a-p-i", "l0gin", "signln"])(
    "is refused where it is the platform's or would pass for it: %s",
    (slug) => {
      expect(nameFault(slug, [])).toBe("reserved");
    },
  );

  it("is refused where another city has it", () => {
    expect(nameFault("ghent", ["ghent"])).toBe("taken");
  });

  it.each(["gh3nt", "g-hent", "ghcnt".replace("c", "3")])(
    "is refused where it looks like another city's: %s",
    (slug) => {
      expect(nameFault(slug, ["ghent"])).toBe("confusable");
    },
  );

  it.each([
    ["Montclair-sur-Orne", "montclair-sur-orne"],
    ["Köln", "koln"],
    ["Straßburg", "strassburg"],
    ["'s-Hertogenbosch", "s-hertogenbosch"],
    ["الرباط", ""],
  ])("is suggested from the name %s", (name, slug) => {
    expect(suggestSlug(name)).toBe(slug);
  });
});
