import type { visitDays } from "@/db/schema/insight";
import { dayOf } from "@/lib/base/wall-clock";
import { chanceOf } from "./chance";
import type { Grounds } from "./grounds";

type VisitDay = typeof visitDays.$inferInsert;

/** Who looked in on each day since the city opened: far more than took part, most of them on a phone. */
export function tellVisits({ rows, calendar, plan }: Grounds): VisitDay[] {
  const acts = new Map<string, number>();
  const day = (at: Date) => dayOf(at, plan.timeZone);
  for (const { occurredAt } of rows.events) {
    if (occurredAt) acts.set(day(occurredAt), (acts.get(day(occurredAt)) ?? 0) + 1);
  }
  const days = new Set(Array.from({ length: plan.opened }, (_, ago) => day(calendar.ago(ago))));
  return [...days].flatMap((day) =>
    visitsOf(day, acts.get(day) ?? 0, chanceOf(`visits ${plan.slug} ${day}`)),
  );
}

function visitsOf(day: string, acts: number, random: () => number): VisitDay[] {
  const all = Math.round((25 + acts * 2.5) * (0.7 + 0.6 * random()));
  const phone = Math.round(all * (0.55 + 0.15 * random()));
  const tablet = Math.round(all * 0.06);
  const read = (device: string, visitors: number): VisitDay => ({
    ...{ day, device, visitors },
    views: Math.round(visitors * (2.2 + random())),
  });
  return [read("phone", phone), read("tablet", tablet), read("computer", all - phone - tablet)];
}
