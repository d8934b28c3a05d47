import { existsSync, statSync } from "node:fs";
import { join } from "node:path/posix";
import { parseSync, Visitor } from "rolldown/utils";
import { readSource } from "./files";

export type Import = {
  /** A path of ours relative to the root, or a package's name as written. */
  target: string;
  own: boolean;
  names: string[];
  line: number;
};

/** Every import of a file: static, re-exported, dynamic, and those that are for types only. */
export function importsOf(root: string, path: string): Import[] {
  const text = readSource(root, path);
  const found: Import[] = [];
  const add = (specifier: string, at: number, names: string[] = []) => {
    found.push({ ...resolve(root, path, specifier), names, line: text.slice(0, at).split("\n").length });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.start, node.specifiers.flatMap(importedName)),
    ExportNamedDeclaration: (node) => node.source && add(node.source.value, node.start),
    ExportAllDeclaration: (node) => add(node.source.value, node.start),
    ImportExpression: (node) => {
      if (node.source.type === "Literal" && typeof node.source.value === "string")
        add(node.source.value, node.start);
    },
    TSImportType: (node) => add(node.source.value, node.start),
  }).visit(parseSync(path, text).program);
  return found;
}

function importedName(specifier: { type: string; imported?: { type: string; name?: string } }): string[] {
  return specifier.imported?.name ? [specifier.imported.name] : [];
}

function resolve(root: string, from: string, specifier: string): { target: string; own: boolean } {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? join(from, "..", specifier)
      : undefined;
  if (base === undefined) return { target: specifier, own: false };
  const candidates = ["", ".ts", ".tsx", ".js", ".json", "/index.ts", "/index.tsx"].map(
    (ending) => base + ending,
  );
  const target = candidates.find(
    (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile(),
  );
  return { target: target ?? base, own: true };
}
