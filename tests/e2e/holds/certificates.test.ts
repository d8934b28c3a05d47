import { cityHosts } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { env } from "@/lib/base/env";
import { newToken } from "@/lib/base/ids";
import { freePort } from "@/lib/base/ports";
import { expect, test } from "@/tests/support/e2e/test";
import { type FrontCache, hasNginx, startFrontCache } from "@/tests/support/front-cache";
import { askSecurely, hasCaddy, startTlsFront, type TlsFront } from "@/tests/support/tls-front";

test.skip(!hasCaddy, "Caddy is not installed");
test.skip(!hasNginx, "nginx is not installed");

let front: FrontCache;
let tls: TlsFront;
test.beforeAll(async () => {
  const [https, http, frontPort] = await Promise.all([freePort(), freePort(), freePort()]);
  front = await startFrontCache(frontPort, Number(process.env.PORT));
  tls = await startTlsFront({ https, http, frontPort, askPort: env().HEALTH_PORT });
});
test.afterAll(() => {
  tls.stop();
  front.stop();
});

test("a host gets a certificate the first time it is asked for, if and only if the app says that it is ours", async ({
  city,
}) => {
  const [proved, named] = [`proved-${city.city.slug}.example`, `named-${city.city.slug}.example`];
  await withPlatform((db) =>
    db.insert(cityHosts).values([
      {
        host: proved,
        cityId: city.id,
        verificationToken: newToken(),
        verifiedAt: new Date(),
        isPrimary: true,
      },
      { host: named, cityId: city.id, verificationToken: newToken() },
    ]),
  );
  const own = await askSecurely(tls.port, proved, "/ideas");
  expect(own.names).toBe(`DNS:${proved}`);
  expect(own.text).toContain("HTTP/1.1 200");
  expect(own.text).toContain(city.city.name);
  expect(own.text.toLowerCase()).toContain("strict-transport-security: max-age=");
  const subdomain = await askSecurely(tls.port, city.host, "/ideas");
  expect(subdomain.names).toBe(`DNS:${city.host}`);
  expect(subdomain.text).toContain("HTTP/1.1 308");
  for (const host of [named, "nowhere.example", `no-such-city.${new URL(env().PLATFORM_ORIGIN).hostname}`]) {
    await expect(askSecurely(tls.port, host, "/"), host).rejects.toThrow(/alert|SSL|ECONNRESET/);
  }
});
