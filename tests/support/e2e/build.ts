import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.env.NEXT_DIST_DIR ?? ".next", "server");

export type BuiltRoute = { pattern: string; kind: "page" | "route" };

/** Every page and handler of the build, as patterns such as `/[city]/[locale]/ideas/[code]`. */
export function builtRoutes(): BuiltRoute[] {
  const manifest = read<Record<string, string>>("app-paths-manifest.json");
  return Object.keys(manifest)
    .filter((path) => !path.startsWith("/_"))
    .map((path) => ({
      pattern: path.replace(/\/(page|route)$/, "").replace(/\/\([^/]+\)/g, "") || "/",
      kind: path.endsWith("/page") ? "page" : "route",
    }));
}

export type BuiltAction = {
  id: string;
  name: string;
  page: string;
  /** All pages that carry it. */
  pages: string[];
};

/** Every server action of the build, with a page that carries it. */
export function builtActions(): BuiltAction[] {
  const manifest = read<{
    node: Record<string, { workers: Record<string, unknown>; exportedName?: string }>;
  }>("server-reference-manifest.json");
  return Object.entries(manifest.node).flatMap(([id, { workers, exportedName }]) => {
    const pages = Object.keys(workers).map((worker) =>
      worker
        .replace(/^app/, "")
        .replace(/\/page$/, "")
        .replace(/\/\([^/]+\)/g, ""),
    );
    const [page] = pages;
    return page === undefined ? [] : [{ id, name: exportedName ?? id, page, pages }];
  });
}

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Content;
}
