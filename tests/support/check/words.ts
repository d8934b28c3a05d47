import { type Check, type Finding, readSource, sourceFiles } from "./files";

type Word = { pattern: RegExp; why: string; allowed?: RegExp };

/** The check itself names what it forbids, and its test plants it. */
const excepted = /^tests\/(support\/check\/|unit\/check)/;

const words: Word[] = [
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, why: "finish it, or leave it out" },
  {
    pattern: /biome-ignore|eslint-disable|@ts-(ignore|expect-error|nocheck)/,
    why: "solve what the tool says",
  },
  {
    pattern: /\bsql\.raw\b|\.unsafe\(/,
    why: "pass values as parameters",
    allowed: /^(db\/(roles|run-migrations)\.ts|tests\/)/,
  },
  {
    pattern: /dangerouslySetInnerHTML/,
    why: "only lib/ui/rich-text.tsx and lib/ui/still may",
    allowed: /^lib\/ui\/(rich-text|still\/still-part)\.tsx$/,
  },
  {
    pattern: /(?<!\.)\bconsole\.(?=\w+\()/,
    why: "use lib/base/log",
    allowed: /^(lib\/cli\/|tests\/|db\/seed\/)|\.config\./,
  },
  { pattern: /\b(describe|test|it)\.(only|todo)\b/, why: "every test runs" },
];

export const forbiddenWords: Check = {
  name: "forbidden words",
  run: (root) =>
    sourceFiles(root)
      .filter((path) => !excepted.test(path))
      .flatMap((path) => inFile(path, readSource(root, path))),
};

function inFile(path: string, text: string): Finding[] {
  const relevant = words.filter(({ allowed }) => !allowed?.test(path));
  return text
    .split("\n")
    .flatMap((line, index) =>
      relevant
        .filter(({ pattern }) => pattern.test(line))
        .map(({ pattern, why }) => `${path}:${index + 1}: ${pattern.exec(line)?.[0]}; ${why}`),
    );
}
