import { describe, expect, test } from "vitest";
import { flagsOf } from "@/lib/discussion/flags";

describe("flags", () => {
  test("an ordinary text with a source or two is not flagged", () => {
    const text =
      "A bench here, please. See https://example.org/benches and www.example.net for how others do it.";
    expect(flagsOf({ text, earlier: [] })).toEqual([]);
  });

  test("more than three links are flagged, whatever their form", () => {
    const text = "http://a.example https://b.example WWW.c.example www.d.example";
    expect(flagsOf({ text, earlier: [] })).toEqual(["manyLinks"]);
  });

  test("the same words a third time are flagged, however they are dressed up", () => {
    const earlier = ["Buy my garden chairs today", "BUY my   garden chairs, today!"];
    expect(flagsOf({ text: "Buy… my garden chairs today!!!", earlier })).toEqual(["repeated"]);
    expect(flagsOf({ text: "Buy my garden chairs today", earlier: earlier.slice(1) })).toEqual([]);
  });

  test("short approvals may repeat", () => {
    expect(flagsOf({ text: "Yes, please!", earlier: ["yes please", "Yes please", "yes, please"] })).toEqual(
      [],
    );
  });
});
