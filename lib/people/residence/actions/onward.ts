import { requestAddress } from "@/lib/request/host";
import { consumeLimit } from "@/lib/request/limits";
import { safeNext } from "@/lib/request/paths";
import type { Actor } from "../../actor";
import { residenceLimits } from "../limits";

/** The own page, with the place to which it leads on. */
export function ownPage(next: string, query: Record<string, string> = {}): string {
  const place = safeNext(next);
  const asked = new URLSearchParams({ ...query, ...(place === "/" ? {} : { next: place }) }).toString();
  return `/account/residence${asked ? `?${asked}` : ""}`;
}

/** Counted before anyone knows whether it is right, and not taken back with what is refused. */
export async function countTry({ actor, city }: { actor: Actor; city: { id: string } }): Promise<void> {
  if (actor.kind !== "person") return;
  const { tries, triesAMonth, fromAddress, inCity } = residenceLimits;
  await consumeLimit(tries, city.id, actor.id);
  await consumeLimit(triesAMonth, city.id, actor.id);
  await consumeLimit(fromAddress, city.id, await requestAddress());
  await consumeLimit(inCity, city.id, city.id);
}
