/** Pieces of which values are made that may mean something to SQL, a search, a pattern, a path, a number or a page. */
const pieces = [
  "'",
  "''",
  '"',
  "`",
  ";",
  "--",
  "/*",
  "*/",
  "\\",
  "\\'",
  "$$",
  "$1",
  "%",
  "_",
  "%%",
  "%_%",
  "?",
  "??",
  "::uuid",
  "::int",
  "' or '1'='1",
  "' or 1=1 --",
  "1) or (1=1",
  "'; drop table ideas; --",
  "' union select email from people --",
  "'||(select email from people limit 1)||'",
  "1; select pg_sleep(9)",
  "'||pg_sleep(9)||'",
  "(select pg_sleep(9))",
  "' and 1=(select count(*) from sessions) --",
  "\\x27",
  "%27",
  "\u02bc or 1=1",
  "＇ or 1=1",
  "null",
  "NULL::text",
  "to_tsquery('a')",
  ":*",
  "&",
  "|",
  "!",
  "<->",
  "<2>",
  "( a",
  "a )",
  "!!",
  "a & | b",
  "a:*b",
  "'a':1A",
  ".*",
  "(a+)+$",
  "[",
  "]",
  "{",
  "}",
  "{1,99999}",
  "^",
  "\\p{L}",
  "(?:",
  "../",
  "..\\",
  "/etc/passwd",
  "%2e%2e%2f",
  "\u0000",
  "\u0001",
  "\u001f",
  "\u007f",
  "\u202e",
  "\u200b",
  "\ufeff",
  "\ud83d",
  "\udc00",
  "é",
  "e\u0301",
  "İ",
  "ß",
  "漢字",
  "مدينة",
  "👩‍👩‍👧",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "[object Object]",
  "undefined",
  "NaN",
  "Infinity",
  "-0",
  "1e400",
  "9007199254740993",
  "-9999999999999999999",
  "0x10",
  "1_000",
  "١٢٣",
  "2026-02-31",
  "1970-01-01T00:00:00Z",
  "true",
  "[]",
  "{}",
  '{"$ne":null}',
  "a[]=b",
  "a.b.c",
  "a,b,c",
  ",",
  ",,,",
  " ",
  "   ",
  "\t",
  "\r\n",
  "+",
  "&q=x",
  "#x",
  "=",
  "<b>",
  "{{7*7}}",
  "$" + "{7*7}",
  "00000000-0000-0000-0000-000000000000",
  "x".repeat(300),
  "'".repeat(300),
  "(".repeat(300),
  "a ".repeat(200),
];

/** What an address of ours really holds: next to it, one change is more telling than any noise. */
const ours = [
  "trending",
  "newest",
  "supported",
  "discussed",
  "random",
  "relevance",
  "proposed",
  "under_review",
  "done",
  "-",
  "overdue",
  "week",
  "0_01a2220e-ca73-7016-a4a7-21790e97b6a5",
  "1764331200000_01a2220e-ca73-7016-a4a7-21790e97b6a5",
  "12345",
  "bench",
  "tree shade",
  "en",
  "1",
];

/** A value that nobody thought of. */
export function strange(chance: () => number): string {
  const count = 1 + Math.floor(chance() * 3);
  const parts = Array.from({ length: count }, () => pick(chance() < 0.3 ? ours : pieces, chance));
  const value = parts.join(chance() < 0.5 ? "" : " ");
  return chance() < 0.3 ? changed(value, chance) : value;
}

/** One piece or letter of it missing, doubled or another. */
export function changed(value: string, chance: () => number): string {
  const at = Math.floor(chance() * (value.length + 1));
  const kinds = [
    () => value.slice(0, at) + value.slice(at + 1),
    () => value.slice(0, at) + pick(pieces, chance) + value.slice(at),
    () => value.slice(0, at) + String.fromCharCode(Math.floor(chance() * 0x300)) + value.slice(at + 1),
    () => value + value,
    () => value.toUpperCase(),
  ];
  return pick(kinds, chance)();
}

export function pick<One>(list: readonly One[], chance: () => number): One {
  return list[Math.floor(chance() * list.length)] as One;
}

/** As it may come over the line: rightly encoded, hardly, or twice. */
export function encoded(value: string, chance: () => number): string {
  const right = encodeURIComponent(value.toWellFormed());
  const kind = chance();
  if (kind < 0.8) return right;
  if (kind < 0.9) return encodeURIComponent(right);
  // What cannot stand in a request line at all is left to the right way.
  return value.replace(/[^\x21-\x7e]|[#&]/g, (letter) => encodeURIComponent(letter.toWellFormed()));
}
