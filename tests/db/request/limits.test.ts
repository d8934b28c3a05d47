import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { rateLimits } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { consumeLimit } from "@/lib/request/limits";

test("past a limit nobody gets further, and who tried is not found by trying all addresses", async () => {
  const limit = { name: newId(), points: 2, seconds: 600 };
  const [city, address] = [newId(), "203.0.113.7"];
  const attempt = () => consumeLimit(limit, city, address);
  await attempt();
  await attempt();
  await expect(attempt()).rejects.toMatchObject({ messageKey: "errors.rateLimited" });
  await consumeLimit(limit, city, "203.0.113.8");
  const keys = (await withPlatform((db) => db.select({ key: rateLimits.key }).from(rateLimits))).map(
    ({ key }) => key,
  );
  const hashed = createHash("sha256").update(`${limit.name}\0${city}\0${address}`).digest("base64url");
  expect(keys).not.toContain(hashed);
  expect(keys.join(" ")).not.toContain(address);
});
