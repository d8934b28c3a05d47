import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { withPlatform } from "@/db/with-city";
import { RateLimitedError } from "@/lib/base/errors";

export type Limit = { name: string; points: number; seconds: number };

/**
 * Counts one attempt against a limit that holds over all processes, and refuses past it. The key (an address,
 * an account, a city) is kept as a hash only. The count is its own short transaction: a refused command
 * must not take its attempt back.
 * @throws RateLimitedError with the seconds to wait
 */
export async function consumeLimit(limit: Limit, cityId: string, subject: string): Promise<void> {
  const key = createHash("sha256").update(`${limit.name}\0${cityId}\0${subject}`).digest("base64url");
  const [row] = await withPlatform((db) =>
    db.execute<{ points: number; seconds: number }>(sql`
      insert into rate_limits (key, points, expires_at)
      values (${key}, 1, now() + make_interval(secs => ${limit.seconds}))
      on conflict (key) do update set
        points = case when rate_limits.expires_at <= now() then 1 else rate_limits.points + 1 end,
        expires_at = case when rate_limits.expires_at <= now() then excluded.expires_at else rate_limits.expires_at end
      returning points, ceil(extract(epoch from expires_at - now()))::int as seconds`),
  );
  if (row && row.points > limit.points) throw new RateLimitedError(row.seconds);
}
