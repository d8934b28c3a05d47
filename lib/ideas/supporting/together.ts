import { withCity } from "@/db/with-city";
import { gather } from "@/lib/base/gather";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { castVotes, type SupportState, type Vote } from "./votes";

type Asked = Vote & { city: Pick<City, "id" | "timeZone">; settings: CitySettings };

/**
 * A vote in a transaction that it shares with those which arrive meanwhile: the row of a popular idea would else be a
 * queue in which each waits for the disk.
 */
export function castTogether({ actor, ideaId, give, city, settings }: Asked): Promise<SupportState> {
  return votes(`${city.id} ${lineOf(ideaId)}`, { actor, ideaId, give, city, settings });
}

/**
 * Of two lines in a city, the one for this idea. All votes on one idea are in the same, since two transactions would
 * only wait for each other's hold of its row; and what holds up one idea leaves half of the others alone.
 */
function lineOf(ideaId: string): number {
  return Number.parseInt(ideaId.slice(-1), 16) % 2;
}

const votes = gather<Asked, SupportState>({
  atMost: 100,
  atOnce: 1,
  run: async (_, asked) => {
    const [first] = asked;
    if (!first) return [];
    const { city, settings } = first;
    return withCity(city.id, (db) => castVotes({ db, city, settings }, asked));
  },
});
