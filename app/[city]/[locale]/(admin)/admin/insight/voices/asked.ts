import { validate } from "uuid";
import { dayOf } from "@/lib/base/wall-clock";
import { type Period, readPeriod } from "@/lib/insight/period";
import type { Page } from "@/lib/request/page";
import { one, type Query } from "../../shell/search-params";

export type AskedVoices = { period: Period; topicId: string | null; neighbourhoodId: string | null };

/** What an address asks to listen to; of a year where it says nothing, since words need many voices. */
export function askedVoices(query: Query, { city }: Pick<Page, "city">): AskedVoices {
  const today = dayOf(new Date(), city.timeZone);
  const range = one(query.range) || "year";
  const id = (value: string) => (validate(value) ? value : null);
  return {
    period: readPeriod({ range, from: one(query.from), to: one(query.to) }, today),
    topicId: id(one(query.topic)),
    neighbourhoodId: id(one(query.area)),
  };
}

/** The same as an address says it. */
export function voicesQuery(
  { period, topicId, neighbourhoodId }: AskedVoices,
  more: Record<string, string> = {},
) {
  const { range, from, to } = period;
  return new URLSearchParams({
    ...(range === "custom" ? { range, from, to } : { range }),
    ...(topicId ? { topic: topicId } : {}),
    ...(neighbourhoodId ? { area: neighbourhoodId } : {}),
    ...more,
  }).toString();
}

/** Everybody is shown the same: who asks while it is being read gets the same reading. */
export function voicesAsked({ period, topicId, neighbourhoodId }: AskedVoices, { city }: Pick<Page, "city">) {
  return { days: { from: period.from, to: period.to }, timeZone: city.timeZone, topicId, neighbourhoodId };
}
