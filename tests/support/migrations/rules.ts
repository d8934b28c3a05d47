/** A statement of a migration, with what came before it in the same file and in all files. */
export type Statement = {
  text: string;
  /** Tables that this file made: nobody waits for them. */
  made: Set<string>;
  before: string[];
  inFile: string[];
};

export type Rule = { name: string; breaks: (statement: Statement) => boolean };

const table = String.raw`(?:only\s+)?(?:if\s+exists\s+)?(?:"?public"?\.)?"?(\w+)"?`;
const alters = new RegExp(String.raw`^alter\s+table\s+${table}`, "i");
const computedOnce =
  /^(?:now|nullif|coalesce|current_setting|transaction_timestamp|lower|upper|check|numeric|varchar)$/i;

/** Statements that keep everybody waiting for as long as a big table takes to read or to write anew. */
export const rules: Rule[] = [
  {
    name: "an index on a table that is in use is built CONCURRENTLY, in a migration of its own",
    breaks: ({ text, made }) => {
      const found =
        /^create\s+(?:unique\s+)?index\s+(concurrently\s+)?.*?\bon\s+(?:only\s+)?(?:"?public"?\.)?"?(\w+)"?/is.exec(
          text,
        );
      return Boolean(found && !found[1] && !made.has(found[2]?.toLowerCase() ?? ""));
    },
  },
  {
    name: "what runs CONCURRENTLY is in no transaction, so everything beside it in its file is CONCURRENTLY, too",
    breaks: ({ text, inFile }) =>
      !/\bconcurrently\b/i.test(text) && inFile.some((other) => /\bconcurrently\b/i.test(other)),
  },
  {
    name: "what runs CONCURRENTLY may be run again: IF NOT EXISTS, IF EXISTS",
    breaks: ({ text }) =>
      /\b(?:create|drop)\b.*\bindex\s+concurrently\b/is.test(text) &&
      !/\bif\s+(?:not\s+)?exists\b/i.test(text),
  },
  {
    name: "a column keeps its type: another type is another column",
    breaks: (one) =>
      altersOld(one) && /\balter\s+(?:column\s+)?"?\w+"?\s+(?:set\s+data\s+)?type\b/i.test(one.text),
  },
  {
    name: "a new column's default is the same for all rows, and is not computed for each",
    breaks: (one) => {
      const value = /\badd\s+(?:column\s+)?(?!constraint).*?\bdefault\b(.*)/is.exec(one.text)?.[1] ?? "";
      const calls = [...value.replace(/'[^']*'/g, "").matchAll(/(\w+)\s*\(/g)].map(([, name = ""]) => name);
      return altersOld(one) && calls.some((name) => !computedOnce.test(name));
    },
  },
  {
    name: "a new column is neither generated nor a number series",
    breaks: (one) =>
      altersOld(one) &&
      /\badd\s+(?:column\s+)?.*\b(?:generated\s+(?:always|by\s+default)|(?:small|big)?serial)\b/is.test(
        one.text,
      ),
  },
  {
    name: "a new column that must be filled has a default",
    breaks: (one) =>
      altersOld(one) && /\badd\s+column\b.*\bnot\s+null\b/is.test(one.text) && !/\bdefault\b/i.test(one.text),
  },
  {
    name: "SET NOT NULL comes after a CHECK that was made NOT VALID and validated by an earlier statement",
    breaks: (one) => {
      const column = /\balter\s+(?:column\s+)?"?(\w+)"?\s+set\s+not\s+null\b/i.exec(one.text)?.[1];
      if (!column || !altersOld(one)) return false;
      const check = new RegExp(
        String.raw`\badd\s+constraint\s+"?(\w+)"?\s+check\s*\(+\s*"?${column}"?\s+is\s+not\s+null`,
        "i",
      );
      const name = one.before.map((other) => check.exec(other)?.[1]).find(Boolean);
      return (
        !name ||
        !one.before.some((other) =>
          new RegExp(String.raw`\bvalidate\s+constraint\s+"?${name}"?`, "i").test(other),
        )
      );
    },
  },
  {
    name: "a new CHECK or foreign key is NOT VALID first, and validated in a later migration",
    breaks: (one) =>
      altersOld(one) &&
      /\badd\s+constraint\b.*\b(?:check|foreign\s+key)\b/is.test(one.text) &&
      !/\bnot\s+valid\b/i.test(one.text),
  },
  {
    name: "VALIDATE CONSTRAINT is not in the file that adds the constraint: its lock would last as long",
    breaks: ({ text, inFile }) => {
      const name = /\bvalidate\s+constraint\s+"?(\w+)"?/i.exec(text)?.[1];
      return Boolean(
        name &&
          inFile.some((other) => new RegExp(String.raw`\badd\s+constraint\s+"?${name}"?`, "i").test(other)),
      );
    },
  },
  {
    name: "a new key is made of an index that was built CONCURRENTLY (USING INDEX)",
    breaks: (one) =>
      altersOld(one) &&
      /\badd\s+(?:constraint\s+"?\w+"?\s+)?(?:unique|primary\s+key|exclude)\b/i.test(one.text) &&
      !/\busing\s+index\b/i.test(one.text),
  },
  {
    name: "a new column refers to nothing yet: its foreign key is a constraint of its own",
    breaks: (one) => altersOld(one) && /\badd\s+column\b.*\breferences\b/is.test(one.text),
  },
  {
    name: "what the version before still reads stays: columns and tables are dropped or renamed a version later",
    breaks: (one) =>
      (altersOld(one) &&
        /\b(?:drop\s+column|rename\s+(?:to|column)|rename\s+"?\w+"?\s+to)\b/i.test(one.text)) ||
      (/^drop\s+table\b/i.test(one.text) &&
        !one.made.has(
          /^drop\s+table\s+(?:if\s+exists\s+)?"?(\w+)/i.exec(one.text)?.[1]?.toLowerCase() ?? "",
        )),
  },
  {
    name: "rows are not changed in a migration: a job does that, a few at a time",
    breaks: ({ text, made }) => {
      const found = /^(?:with\b.*\b)?(?:update|delete\s+from)\s+(?:only\s+)?"?(\w+)"?/is.exec(text)?.[1];
      return Boolean(found && !made.has(found.toLowerCase()));
    },
  },
  {
    name: "nothing rewrites or locks a whole table",
    breaks: (one) =>
      /^(?:lock\b|cluster\b|vacuum\s*\(?\s*full|truncate\b|refresh\s+materialized\s+view\s+(?!concurrently))/i.test(
        one.text,
      ) ||
      /^reindex\s+(?!.*\bconcurrently\b)/is.test(one.text) ||
      (altersOld(one) && /\bset\s+(?:tablespace|logged|unlogged|access\s+method)\b/i.test(one.text)),
  },
];

function altersOld({ text, made }: Statement): boolean {
  const name = alters.exec(text)?.[1]?.toLowerCase();
  return Boolean(name && !made.has(name));
}
