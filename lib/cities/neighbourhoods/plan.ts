import type { Localized } from "@/lib/base/localized";

type Known = { id: string; name: Localized; archived: boolean; hasShape: boolean };

export type PlannedShape = {
  name: string;
  /** The neighbourhood that gets this shape; null where it becomes a new one. */
  knownId: string | null;
  change: "new" | "firstShape" | "newShape" | "reopened";
};

export type ShapePlan = {
  shapes: PlannedShape[];
  /** Neighbourhoods in use that the file does not name. */
  others: { id: string; name: Localized }[];
};

/** What an uploaded file would do: names are matched to those the city has, in any of its languages. */
export function planShapes(known: readonly Known[], names: readonly string[]): ShapePlan {
  const byName = new Map<string, Known>();
  // One in use goes before one of the same name that was archived.
  for (const one of [...known].sort((a, b) => Number(b.archived) - Number(a.archived))) {
    for (const name of Object.values(one.name)) byName.set(fold(name), one);
  }
  const shapes = names.map((name): PlannedShape => {
    const match = byName.get(fold(name));
    // Each gets one shape: a second name that reads the same becomes a neighbourhood of its own.
    byName.delete(fold(name));
    return { name, knownId: match?.id ?? null, change: changeOf(match) };
  });
  const named = new Set(shapes.map((shape) => shape.knownId));
  const others = known.filter((one) => !one.archived && !named.has(one.id));
  return { shapes, others: others.map(({ id, name }) => ({ id, name })) };
}

function changeOf(match: Known | undefined): PlannedShape["change"] {
  if (!match) return "new";
  if (match.archived) return "reopened";
  return match.hasShape ? "newShape" : "firstShape";
}

/** Accents, capitals and punctuation make no other neighbourhood. */
function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
