import { listenForChanges } from "@/db/changes";
import { withCity } from "@/db/with-city";
import { type Board, cityBoard } from "@/lib/activities/queries";
import { counter } from "@/lib/base/metrics";
import { type Offers, readOffers } from "@/lib/cities/offers";
import { type City, resolveCity } from "@/lib/cities/resolve";
import { type CitySettings, loadSettings } from "@/lib/cities/settings";
import { loadTaxonomy, type Taxonomy } from "@/lib/cities/taxonomy";
import { listTextPages, type TextPageRow } from "@/lib/cities/text-pages/queries";

/** What every page needs of a city, and what seldom changes. */
export type KnownCity = {
  settings: CitySettings;
  taxonomy: Taxonomy;
  textPages: Omit<TextPageRow, "body">[];
  /** The city-wide board; the platform's realm has none. */
  board: Board | null;
  /** Some open and close by the clock, so this may be as late as `lifetime` allows. */
  offers: Offers;
};

const atMost = 1000;
/** Should the database's word ever be missed, a change is seen after so many ms all the same. */
const lifetime = 10_000;

type Kept<Value> = { cityId: string; value: Value; until: number };

const fromMemory = counter({ name: "cityloop_known_kept_total", help: "What seldom changes, had in memory" });
const fromDatabase = counter({ name: "cityloop_known_read_total", help: "What seldom changes, read anew" });

const hosts = new Map<string, Kept<City>>();
const known = new Map<string, Kept<KnownCity>>();
/** For each reading that is under way, the cities that changed meanwhile; "" is any. */
const underWay = new Set<Set<string>>();
let listening: Promise<void> | undefined;

/** The city at a host. A host that is nobody's is asked for each time. */
export async function cityAtHost(host: string): Promise<City | null> {
  return keep(hosts, host, async () => {
    const city = await resolveCity(host);
    return city && { cityId: city.id, value: city };
  });
}

/** Kept in memory until the database says that it changed, so that a page asks only for what moves. */
export async function knownCity(city: Pick<City, "id" | "kind">): Promise<KnownCity> {
  const value = await keep(known, city.id, async () => ({ cityId: city.id, value: await load(city) }));
  return value ?? load(city);
}

async function load({ id, kind }: Pick<City, "id" | "kind">): Promise<KnownCity> {
  return withCity(id, async (db) => ({
    settings: await loadSettings(db),
    taxonomy: await loadTaxonomy(db),
    textPages: await listTextPages(db),
    board: kind === "city" ? await cityBoard(db) : null,
    offers: await readOffers(db),
  }));
}

type Loaded<Value> = { cityId: string; value: Value } | null;

async function keep<Value>(
  store: Map<string, Kept<Value>>,
  key: string,
  read: () => Promise<Loaded<Value>>,
): Promise<Value | null> {
  const kept = store.get(key);
  if (kept && kept.until > Date.now()) {
    fromMemory.inc();
    return kept.value;
  }
  fromDatabase.inc();
  await startListening();
  const changed = new Set<string>();
  underWay.add(changed);
  const found = await read().finally(() => underWay.delete(changed));
  // What changed while it was read may be missing in it: it serves this once.
  if (found && !changed.has(found.cityId) && !changed.has("")) {
    store.delete(key);
    store.set(key, { ...found, until: Date.now() + lifetime });
    const [oldest] = store.keys();
    if (store.size > atMost && oldest !== undefined) store.delete(oldest);
  }
  return found?.value ?? null;
}

function startListening(): Promise<void> {
  listening ??= listenForChanges({ begun: () => forget(), changed: forget }).catch((error) => {
    listening = undefined;
    throw error;
  });
  return listening;
}

/** At once in this process; the database tells the others, and this one again. */
export function forget(cityId?: string): void {
  for (const changed of underWay) changed.add(cityId ?? "");
  for (const store of [hosts, known]) {
    for (const [key, kept] of store) if (!cityId || kept.cityId === cityId) store.delete(key);
  }
}
