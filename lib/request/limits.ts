import { sql } from "drizzle-orm";
import { withPlatform } from "@/db/with-city";
import { RateLimitedError } from "@/lib/base/errors";
import { gather, type Outcome } from "@/lib/base/gather";
import { sign } from "@/lib/base/keys";

export type Limit = { name: string; points: number; seconds: number };

/**
 * Counts one attempt against a limit that holds over all processes, and refuses past it. Whose it is (an address,
 * an account, a city) is kept as a hash by a key of ours only: all addresses that there are can be tried in no time. The
 * count is its own short transaction: a refused command must not take its attempt back.
 * @throws RateLimitedError with the seconds to wait
 */
export async function consumeLimit(limit: Limit, cityId: string, subject: string): Promise<void> {
  await attempts("", { key: limitKey(limit, cityId, subject), ...limit });
}

/** What its attempts are counted by. */
export function limitKey({ name }: Limit, cityId: string, subject: string): string {
  return sign(`${name}\0${cityId}\0${subject}`, "limit");
}

type Attempt = { key: string; points: number; seconds: number };

/** Attempts that come together are counted in one statement, and each is told of its own place among them. */
const attempts = gather<Attempt, void>({ atMost: 500, atOnce: 1, run: (_, group) => countAttempts(group) });

async function countAttempts(group: Attempt[]): Promise<Outcome<void>[]> {
  const byKey = new Map<string, { key: string; count: number; seconds: number }>();
  for (const { key, seconds } of group) {
    byKey.set(key, { key, seconds, count: (byKey.get(key)?.count ?? 0) + 1 });
  }
  // In one order everywhere, so that two processes never wait for each other.
  const counted = [...byKey.values()].sort((left, right) => (left.key < right.key ? -1 : 1));
  const rows = await withPlatform((db) =>
    db.execute<{ key: string; points: number; wait: number }>(sql`
      insert into rate_limits (key, points, expires_at)
      select key, count, now() + make_interval(secs => seconds)
      from jsonb_to_recordset(${JSON.stringify(counted)}::text::jsonb) as a (key text, count int, seconds int)
      on conflict (key) do update set
        points = case when rate_limits.expires_at <= now() then 0 else rate_limits.points end + excluded.points,
        expires_at = case when rate_limits.expires_at <= now() then excluded.expires_at else rate_limits.expires_at end
      returning key, points, ceil(extract(epoch from expires_at - now()))::int as wait`),
  );
  const after = new Map(rows.map((row) => [row.key, row]));
  const place = new Map(counted.map(({ key, count }) => [key, (after.get(key)?.points ?? 0) - count]));
  return group.map(({ key, points }) => {
    const mine = (place.get(key) ?? 0) + 1;
    place.set(key, mine);
    return mine > points ? { error: new RateLimitedError(after.get(key)?.wait ?? 1) } : { value: undefined };
  });
}
