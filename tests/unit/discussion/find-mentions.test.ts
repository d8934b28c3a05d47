import { expect, test } from "vitest";
import { findMentions } from "@/lib/discussion/find-mentions";

const people = [
  { id: "ana", name: "Ana Ruiz" },
  { id: "anamaria", name: "Ana María Ruiz Gómez" },
  { id: "zoe", name: "Zoë O'Neill" },
  { id: "omar", name: "عمر حداد" },
];
const named = (text: string) => findMentions(text, people).map(({ personId }) => personId);
const words = (text: string) => findMentions(text, people).map(({ start, end }) => text.slice(start, end));

test("a full name after @ names that person, the longest name first", () => {
  expect(named("I agree with @Ana Ruiz.")).toEqual(["ana"]);
  expect(named("@Ana María Ruiz Gómez said so")).toEqual(["anamaria"]);
});

test("accents, capitals and what follows the name do not matter", () => {
  expect(named("@ana maria ruiz gomez, really?")).toEqual(["anamaria"]);
  expect(named("thanks @ZOE O'NEILL!")).toEqual(["zoe"]);
  expect(words("ask @Zoë O'Neill's friend")).toEqual(["@Zoë O'Neill"]);
  expect(words("(@Ana Ruiz)")).toEqual(["@Ana Ruiz"]);
  expect(words("ask @Ana Ruiz...")).toEqual(["@Ana Ruiz"]);
});

test("a first name is enough where only one has it", () => {
  expect(named("what does @Zoe think?")).toEqual(["zoe"]);
  expect(named("what does @Ana think?")).toEqual([]);
});

test("names in other scripts are found too", () => {
  expect(named("شكرا @عمر حداد")).toEqual(["omar"]);
});

test("an address, a handle in a word and a name on the next line are no mention", () => {
  expect(named("write to info@ana.example")).toEqual([]);
  expect(named("@Nobody Known")).toEqual([]);
  expect(named("@Ana\nRuiz")).toEqual([]);
});

test("a hostile text takes no longer than a kind one", () => {
  expect(findMentions("@a ".repeat(20_000), people)).toEqual([]);
});
