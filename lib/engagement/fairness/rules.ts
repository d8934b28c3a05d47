/** Supports and "helpful" marks that one person gave to what another wrote. */
export type Given = { from: string; to: string; count: number };

/** A person in what was seen: all they gave, and what of it went to the others in it. */
export type Member = { personId: string; given: number; inside: number };

export const ringRule = {
  /** Days that are looked at. */
  days: 90,
  /** Fewer given in that time says nothing about anybody. */
  given: 5,
  /** To each of the others they give to, at least so many on average: a friend's one idea is no ring. */
  each: 2,
  /** The part of what each gives that stays among them. */
  share: 0.9,
  members: 3,
} as const;

/**
 * Accounts that support each other and hardly anybody else. Neighbours who like each other's ideas and others' too are
 * none, since what leaves the group breaks it: whoever gives elsewhere is taken out, until nobody is.
 * @param given between people who can be in a ring at all
 * @param totals all that each of them gave, to whomever
 */
export function findRings(given: readonly Given[], totals: ReadonlyMap<string, number>): Member[][] {
  const enough = [...totals].filter(([, total]) => total >= ringRule.given).map(([id]) => id);
  return ringsAmong(new Set(enough), given, totals);
}

function ringsAmong(
  people: ReadonlySet<string>,
  given: readonly Given[],
  totals: ReadonlyMap<string, number>,
): Member[][] {
  const among = given.filter(({ from, to }) => from !== to && people.has(from) && people.has(to));
  const groupOf = groupsOf(people, among);
  const within = among.filter(({ from, to }) => groupOf.get(from) === groupOf.get(to));
  const inside = sums(within, "from");
  const partners = Map.groupBy(within, ({ from }) => from);
  const received = sums(within, "to");
  const staying = [...people].filter(
    (id) =>
      (inside.get(id) ?? 0) >= ringRule.share * (totals.get(id) ?? 0) &&
      (inside.get(id) ?? 0) >= ringRule.each * (partners.get(id)?.length ?? 0) &&
      received.has(id),
  );
  if (staying.length < people.size) return ringsAmong(new Set(staying), given, totals);
  const members = staying
    .sort()
    .map((personId) => ({ personId, given: totals.get(personId) ?? 0, inside: inside.get(personId) ?? 0 }));
  return [...Map.groupBy(members, ({ personId }) => groupOf.get(personId)).values()].filter(
    (ring) => ring.length >= ringRule.members,
  );
}

/** For each person the group that gifts connect it to, named by one of them. */
function groupsOf(people: ReadonlySet<string>, among: readonly Given[]): Map<string, string> {
  const parent = new Map([...people].map((id) => [id, id]));
  const root = (id: string): string => {
    const above = parent.get(id) ?? id;
    return above === id ? id : root(above);
  };
  for (const { from, to } of among) parent.set(root(from), root(to));
  return new Map([...people].map((id) => [id, root(id)]));
}

function sums(given: readonly Given[], side: "from" | "to"): Map<string, number> {
  const sum = new Map<string, number>();
  for (const one of given) sum.set(one[side], (sum.get(one[side]) ?? 0) + one.count);
  return sum;
}

export const burstRule = {
  /** Fewer are a family. */
  accounts: 5,
  /** The part of the new accounts from one address that came for one author only: a class of pupils is not of one mind. */
  share: 0.8,
  /** An account is new for so many days. */
  newFor: 2,
} as const;

/** Accounts that were new when they signed in from the same address on the same day, and all each of them gave since. */
export type Arrivals = { people: { personId: string; given: ReadonlyMap<string, number> }[] };

export type Burst = { authorId: string; arrived: number; members: Member[] };

/** New accounts from one address whose every support is for the same author. */
export function findBursts({ people }: Arrivals): Burst[] {
  const giving = people.filter(({ given }) => given.size > 0);
  const single = giving.flatMap(({ personId, given }) => {
    const [[authorId, count] = ["", 0], ...others] = given;
    return others.length === 0 ? [{ authorId, member: { personId, given: count, inside: count } }] : [];
  });
  return [...Map.groupBy(single, ({ authorId }) => authorId)]
    .filter(([, all]) => all.length >= burstRule.accounts && all.length >= burstRule.share * giving.length)
    .map(([authorId, all]) => ({
      authorId,
      arrived: people.length,
      members: all.map(({ member }) => member),
    }));
}
