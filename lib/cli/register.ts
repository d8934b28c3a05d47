// Teaches plain Node what Next's and Vitest's bundlers know: "@/…", imports without an extension,
// JSON without an attribute. Used as `node --import ./lib/cli/register.ts X.ts`.

import { readFileSync, statSync } from "node:fs";
import { type ResolveFnOutput, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { mended } from "../../db/driver/mend.ts";

const root = new URL("../../", import.meta.url);
const endings = ["", ".ts", ".json", "/index.ts"];

/**
 * Node reads a package's package.json through again for each of its modules, and drizzle's, which names thousands of
 * entrances, takes 20 ms each time: two seconds of every start, until its files are found without.
 */
const large = /\/node_modules\/drizzle-orm\/.*\.js$/;

/** Where a package is that files of ours name; it is the same for all of them. */
const packages = new Map<string, ResolveFnOutput>();

registerHooks({
  resolve(specifier, context, nextResolve) {
    // `server-only` throws outside of a bundler; in plain Node everything is the server.
    if (specifier === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
    const url = ownFile(specifier, context.parentURL);
    if (url) return { url, shortCircuit: true };
    const { parentURL: parent = "", conditions } = context;
    if (large.test(parent) && specifier.startsWith(".")) {
      return { url: new URL(specifier, parent).href, format: "module", shortCircuit: true };
    }
    if (!isOwn(parent) || specifier.startsWith(".")) return nextResolve(specifier, context);
    const key = `${conditions.join()} ${specifier}`;
    const found = packages.get(key) ?? nextResolve(specifier, context);
    packages.set(key, found);
    return { ...found, shortCircuit: true };
  },
  load(url, context, nextLoad) {
    const driver = mended(url, () => readFileSync(fileURLToPath(url), "utf8"));
    if (driver !== null) {
      const format = url.includes("/cjs/") ? "commonjs" : "module";
      return { format, source: driver, shortCircuit: true };
    }
    if (!isOwn(url) || !url.endsWith(".json")) return nextLoad(url, context);
    const source = `export default ${readFileSync(fileURLToPath(url), "utf8")}`;
    return { format: "module", source, shortCircuit: true };
  },
});

/** The address of the file of ours that a specifier means; undefined for packages and Node's own modules. */
function ownFile(specifier: string, parent: string | undefined): string | undefined {
  if (specifier.startsWith("@/")) return withEnding(new URL(specifier.slice(2), root));
  const relative = specifier.startsWith("./") || specifier.startsWith("../");
  return relative && parent && isOwn(parent) ? withEnding(new URL(specifier, parent)) : undefined;
}

function withEnding(base: URL): string | undefined {
  return endings.map((ending) => base.href + ending).find(isFile);
}

function isFile(url: string): boolean {
  return statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile() ?? false;
}

function isOwn(url: string): boolean {
  return url.startsWith(root.href) && !url.includes("/node_modules/") && !url.includes("/.next");
}
