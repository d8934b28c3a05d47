import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { DemoStaff, DemoVoice } from "@/db/seed/model";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { locales } from "@/lib/base/locales";
import { chanceOf } from "./chance";
import { type Grounds, must, type Settler } from "./grounds";
import { note } from "./ledger";

type Member = Pick<DemoStaff, "firstName" | "lastName" | "email"> &
  Partial<DemoStaff> &
  Pick<DemoVoice, "locale" | "relation">;

/** Moves everybody in. When they came is set last, once it is known what they did first (`dateAccounts`). */
export async function settlePeople(db: CityDb, grounds: Grounds): Promise<void> {
  const { plan, named, citizens, newcomers } = grounds;
  for (const [key, one] of Object.entries(plan.staff)) {
    named.set(key, one.role === "superadmin" ? await findSuperadmin(db, one) : settle(grounds, one, null));
  }
  for (const [key, voice] of Object.entries(plan.voices)) {
    const email = voice.email ?? `${key}@${plan.slug}.example`;
    const settler = settle(grounds, { ...voice, email }, voice.home ?? null);
    named.set(key, settler);
    citizens.push(settler);
  }
  for (const locale of locales) {
    for (const name of plan.crowd[locale]?.split(",") ?? []) {
      const [firstName = "", ...rest] = name.trim().split(" ");
      const email = `citizen${citizens.length + 1}@${plan.slug}.example`;
      const settler = settle(grounds, { firstName, lastName: rest.join(" "), email, locale }, null);
      citizens.push({ ...settler, here: cameAgo(grounds, email) });
    }
  }
  plan.newcomers.names.split(",").forEach((name, index) => {
    const [firstName = "", lastName = ""] = name.trim().split(" ");
    const email = `newcomer${index + 1}@${plan.slug}.example`;
    newcomers.push({ ...settle(grounds, { firstName, lastName, email }, null), here: 1 });
  });
}

/** Most came when the city opened, the others one by one until this week. */
function cameAgo({ plan }: Grounds, email: string): number {
  const random = chanceOf(`came ${plan.slug} ${email}`);
  return random() < 0.6 ? plan.opened : 2 + random() * (plan.opened - 2);
}

/** Founding the city made the account already. */
async function findSuperadmin(
  db: CityDb,
  { email, jobTitle, department, ...one }: DemoStaff,
): Promise<Settler> {
  const [row] = await db
    .update(people)
    .set({ jobTitle, department })
    .where(eq(people.email, email))
    .returning({ id: people.id });
  return {
    id: must(row?.id, email),
    name: `${one.firstName} ${one.lastName}`,
    home: null,
    eager: 1,
    here: Infinity,
  };
}

function settle({ plan, rows, neighbourhoods }: Grounds, member: Member, wished: string | null): Settler {
  const { firstName, lastName, email, locale = plan.defaultLocale } = member;
  const random = chanceOf(`${plan.slug} ${email}`);
  const home = wished ?? (random() < 0.7 ? livesIn(plan.neighbourhoods, random()) : null);
  const id = newId();
  rows.people.push({
    ...{ id, email, firstName, lastName, locale },
    role: member.role ?? "citizen",
    jobTitle: member.jobTitle ?? "",
    department: member.department ?? "",
    leads:
      member.leads ?? (member.role === "department_head" && member.department ? [member.department] : []),
    relation: member.role ? null : (member.relation ?? "resident"),
    neighbourhoodId: home && !member.role ? neighbourhoods.get(home) : null,
    ranked: !member.role && chanceOf(`ranked ${plan.slug} ${email}`)() < 0.4,
  });
  return { id, name: `${firstName} ${lastName}`, home, eager: 0.4 + 1.6 * random() ** 2, here: plan.opened };
}

/** More people live where more people live. */
function livesIn(areas: { slug: string; population: number }[], part: number): string | null {
  let left = part * areas.reduce((sum, { population }) => sum + population, 0);
  for (const { slug, population } of areas) {
    left -= population;
    if (left <= 0) return slug;
  }
  return null;
}

/** People joined a little before the first thing they did, and were last seen at the last. */
export function dateAccounts({ rows, calendar, plan }: Grounds): void {
  const acts = new Map<string, { first: Date; last: Date }>();
  for (const { actorId, occurredAt } of rows.events) {
    if (!actorId || !occurredAt) continue;
    const known = acts.get(actorId);
    const first = known && known.first < occurredAt ? known.first : occurredAt;
    const last = known && known.last > occurredAt ? known.last : occurredAt;
    acts.set(actorId, { first, last });
  }
  for (const person of rows.people) {
    const random = chanceOf(`joined ${plan.slug} ${person.email}`);
    const firstSeen = (role: string | undefined, act: Date | undefined) => {
      if (role !== "citizen") return calendar.atWork(calendar.ago(plan.opened - 3), random);
      return act ?? calendar.awake(calendar.ago(random() * plan.opened), random);
    };
    const known = acts.get(person.id);
    const first = firstSeen(person.role, known?.first);
    const joined = new Date(first.getTime() - (2 + random() * 20) * 60_000);
    person.createdAt = joined;
    person.lastSeenAt = known?.last ?? joined;
    person.reviewedAt = joined;
    note(rows, {
      verb: "person.joined",
      subject: { kind: "person", id: person.id },
      at: joined,
      by: person.id,
    });
  }
}
