import { type Check, type Finding, sourceFiles } from "./files";
import { type Import, importsOf } from "./imports";
import { guardedNames, type Layer, layers } from "./layers";

/** Imports only point down, types included. */
export const layering: Check = {
  name: "layers",
  run: (root) => modules(root).flatMap((path) => inFile(path, importsOf(root, path))),
};

/** No file imports itself by a detour, types included: such files are one concept in two places. */
export const cycles: Check = {
  name: "import cycles",
  run: (root) => {
    const graph = new Map(
      modules(root).map((path) => [
        path,
        importsOf(root, path)
          .filter(({ own }) => own)
          .map(({ target }) => target),
      ]),
    );
    return findCycles(graph).map((cycle) => `${cycle[0]}: ${[...cycle, cycle[0]].join(" → ")}`);
  },
};

function modules(root: string): string[] {
  return sourceFiles(root).filter((path) => /\.(ts|tsx|js|mjs|cjs)$/.test(path));
}

function inFile(path: string, imports: Import[]): Finding[] {
  const layer = layers.find(({ files }) => files.test(path));
  if (!layer)
    return [`${path}: is in no layer; add its folder to lib/README.md and tests/support/check/layers.ts`];
  return imports.flatMap((one) => {
    const fault = faultOf(path, layer, one);
    return fault ? [`${path}:${one.line}: ${fault}`] : [];
  });
}

function faultOf(path: string, layer: Layer, { target, own, names }: Import): string | undefined {
  if (!own) return layer.without?.test(target) ? `${layer.name} does without ${target}` : undefined;
  if (!layer.may.test(target)) return `${layer.name} may not import ${target}`;
  const guard = guardedNames.find(
    ({ name, from, files }) => names.includes(name) && from === target && !files.test(path),
  );
  return guard && `${guard.name}: ${guard.why}`;
}

/** One cycle for each group of files that reach each other (Tarjan's strongly connected components). */
function findCycles(graph: Map<string, string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): number => {
    const number = order.size;
    order.set(path, number);
    low.set(path, number);
    open.push(path);
    for (const next of graph.get(path) ?? []) {
      if (!graph.has(next)) continue;
      const reached = order.has(next) ? (open.includes(next) ? order.get(next) : undefined) : visit(next);
      low.set(path, Math.min(low.get(path) ?? number, reached ?? number));
    }
    if (low.get(path) === number) {
      const group = open.splice(open.indexOf(path));
      if (group.length > 1 || graph.get(path)?.includes(path)) found.push(group);
    }
    return low.get(path) ?? number;
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return found;
}
