import { database } from "./client";

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
