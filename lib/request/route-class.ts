import { isLocale } from "@/lib/base/locales";

const known = new Set(
  "account admin domain-setup embed goodbye help ideas jobs mailbox news objection onward operator organisations pages people projects promises record refused sign-in sign-out start take-part unsubscribe welcome".split(
    " ",
  ),
);
const handlers = new Set("auth helpful similar supports tiles unsubscribe".split(" "));
const ofIdeas = new Set(["map", "new"]);

/**
 * Which kind of page or handler an address is, for counts and the log: one of a few words, whatever a stranger
 * types, and without anybody's code, name or search in it.
 */
export function routeClass(address: string): string {
  const end = address.indexOf("?");
  const parts = (end < 0 ? address : address.slice(0, end)).split("/").slice(1);
  if (isLocale(parts[0] ?? "")) parts.shift();
  const [first = "", second = ""] = parts;
  if (first === "") return "home";
  if (first === "_next") return "static";
  if (first === "files") return second === "covers" ? "covers" : "files";
  if (first === "api") return handlers.has(second) ? `api/${second}` : "other";
  if (first === "ideas") {
    if (second === "") return "board";
    return ofIdeas.has(second) ? `ideas/${second}` : "idea";
  }
  return known.has(first) ? first : "other";
}
