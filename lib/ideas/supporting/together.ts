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
  return votes(city.id, { actor, ideaId, give, city, settings });
}

const votes = gather<Asked, SupportState>({
  atMost: 100,
  atOnce: 2,
  run: async (cityId, asked) => {
    const [first] = asked;
    if (!first) return [];
    const { city, settings } = first;
    return withCity(cityId, (db) => castVotes({ db, city, settings }, asked));
  },
});
