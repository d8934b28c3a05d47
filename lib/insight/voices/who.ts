type Voice = { kind: string; id: string; authorId: string | null; neighbourhoodId: string | null };

export type Who = {
  /** People, in fives and rounded down, so that two overlapping periods give nobody away; null below five. */
  people: number | null;
  /** Contributions from each neighbourhood where at least five people wrote, the most first. */
  places: { id: string | null; contributions: number }[];
};

/** Fewer people than this are nobody's business. */
const least = 5;

/** Who brings something up. A contribution that came without a known author counts as a person of its own. */
export function whoOf(voices: Voice[]): Who {
  const all = new Set(voices.map(personOf));
  const places = new Map<string | null, { people: Set<string>; contributions: number }>();
  for (const voice of voices) {
    const place = places.get(voice.neighbourhoodId) ?? { people: new Set<string>(), contributions: 0 };
    place.people.add(personOf(voice));
    place.contributions++;
    places.set(voice.neighbourhoodId, place);
  }
  const shown = [...places]
    .map(([id, { people, contributions }]) => ({ id, people: people.size, contributions }))
    .sort(
      (one, other) =>
        other.contributions - one.contributions || String(one.id).localeCompare(String(other.id)),
    );
  return {
    people: all.size < least ? null : Math.floor(all.size / least) * least,
    places: unrevealing(shown, all.size)
      .filter(({ id }) => id !== null)
      .map(({ id, contributions }) => ({ id, contributions })),
  };
}

/** Without small cells, and without one whose absence the others would give away. */
function unrevealing<Cell extends { people: number }>(cells: Cell[], all: number): Cell[] {
  const shown = cells.filter(({ people }) => people >= least);
  const missing = () => all - shown.reduce((sum, { people }) => sum + people, 0);
  while (shown.length > 0 && missing() > 0 && missing() < least) shown.pop();
  return shown;
}

function personOf({ kind, id, authorId }: Voice): string {
  return authorId ?? `${kind} ${id}`;
}
