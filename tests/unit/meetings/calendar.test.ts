import { expect, it } from "vitest";
import { calendarEntry } from "@/lib/meetings/calendar";

const entry = (title: string) =>
  calendarEntry({
    uid: "1@lindenau.example",
    title,
    place: "East Library; 2nd floor",
    address: "https://lindenau.example/take-part/abcde",
    startsAt: new Date("2027-03-28T17:00:00Z"),
    endsAt: new Date("2027-03-28T19:00:00Z"),
    now: new Date("2027-03-01T08:00:00Z"),
  });

it("a meeting in a calendar has its moments in UTC, and signs that mean something there are told apart", () => {
  const lines = entry("Trees, benches\nand more").split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "DTSTART:20270328T170000Z",
      "DTEND:20270328T190000Z",
      "SUMMARY:Trees\\, benches\\nand more",
      "LOCATION:East Library\\; 2nd floor",
    ]),
  );
  expect(lines.at(-1)).toBe("");
});

it("no line is longer than 75 bytes, and no sign is cut in two", () => {
  const arabic = "شارع بروير الجديد والأشجار والمقاعد والظل في الصيف ".repeat(4).trim();
  // Signs of four bytes, wherever in them a line could end.
  const trees = [0, 1, 2, 3].map((more) => "a".repeat(more) + "🌳".repeat(40));
  for (const title of [arabic, ...trees]) {
    const bytes = Buffer.from(entry(title)).toString();
    for (const line of bytes.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(bytes.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}`);
  }
});
