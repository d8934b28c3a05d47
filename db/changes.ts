import { sql } from "drizzle-orm";
import { database } from "./client";
import type { CityDb } from "./with-city";

/**
 * Calls `changed` with a city's id once a change of what it is (its row, hosts, settings, topics, statuses,
 * neighbourhoods, boards, text pages) is committed, by whichever process; the triggers of migration 0015 tell.
 * `begun` is called each time listening begins: what came before was missed. Takes a connection of its own.
 */
export async function listenForChanges(listener: {
  begun: () => void;
  changed: (cityId: string) => void;
}): Promise<void> {
  await database().$client.listen("city_changed", listener.changed, listener.begun);
}

const hiddenChannel = "contribution_hidden";

/** Tells every web process, once the transaction is committed, that something went off the pages of its city. */
export async function tellHidden(db: CityDb): Promise<void> {
  await db.execute(sql`select pg_notify(${hiddenChannel}, slug) from cities
    where id = nullif(current_setting('app.city_id', true), '')::uuid`);
}

/** @param hidden called with the city's slug. Shares the connection of `listenForChanges` */
export async function listenForHidden(hidden: (slug: string) => void): Promise<void> {
  await database().$client.listen(hiddenChannel, hidden);
}
