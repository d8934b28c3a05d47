import { cleanLine } from "@/lib/base/clean-text";
import { labelsOf, parseRecord } from "@/lib/imports/reading/flatten";

/**
 * Several values in one cell: `['Deportes', 'X']`, `["a","b"]`, `[{"name":"a"}]`, `a|b`, `a;b`, `#a #b`.
 * One with a comma in it stays one, unless the column as a whole shows that commas stand between names.
 */
export function readList(cell: string, commas = false): string[] {
  const text = cell.trim();
  const listed = text.startsWith("[") ? parseRecord(text) : null;
  if (Array.isArray(listed))
    return namesIn(labelsOf(listed).map((item) => (typeof item === "object" ? "" : String(item))));
  if (/^#\S+(\s+#\S+)*$/.test(text)) return namesIn(text.split(/\s+/).map((tag) => tag.slice(1)));
  const inner = /^[[({](.*)[\])}]$/s.exec(text)?.[1];
  return namesIn(
    inner === undefined ? text.split(commas ? /\s*[|;,\n]\s*/ : /\s*[|;\n]\s*/) : quotedParts(inner),
  );
}

function namesIn(parts: readonly string[]): string[] {
  const names = parts.map(cleanLine).filter((name) => name !== "" && !/^(none|null|nan|n\/a|-)$/i.test(name));
  return [...new Set(names)];
}

/** Python writes single quotes unless there is an apostrophe inside, JSON double ones, PostgreSQL maybe none. */
function quotedParts(inner: string): string[] {
  const parts = inner.matchAll(/\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^,]+))\s*(?:,|$)/gs);
  return [...parts].map(([, single, double, bare]) =>
    bare === undefined ? unescaped(single ?? double ?? "") : bare,
  );
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/gs, "$1");
}
