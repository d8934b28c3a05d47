import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cities, cityHosts } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { newToken } from "@/lib/base/ids";
import { platformHost } from "@/lib/cities/platform-origin";
import { mayHaveCertificate } from "@/lib/request/certificate-question";
import { forget } from "@/lib/request/known";
import { createTestCity } from "@/tests/support/city";

const status = async (domain: string | null) => (await mayHaveCertificate(domain)).status;

test("a certificate is for the platform, its cities, and domains that a city proved", async () => {
  const { id: cityId, host, city } = await createTestCity();
  const [proved, named] = [`proved-${city.slug}.example`, `named-${city.slug}.example`];
  await withPlatform((db) =>
    db.insert(cityHosts).values([
      { host: proved, cityId, verificationToken: newToken(), verifiedAt: new Date() },
      { host: named, cityId, verificationToken: newToken() },
    ]),
  );
  for (const ours of [platformHost(), host, proved]) expect(await status(ours), ours).toBe(200);
  const strangers = [
    named,
    `no-such-city.${platformHost()}`,
    `a.${host}`,
    "nowhere.example",
    "",
    null,
    "*",
    "a b",
  ];
  for (const domain of strangers) expect(await status(domain), String(domain)).toBe(404);
});

test("a suspended city keeps its certificate, to say so; one that waits for approval has none", async () => {
  const { id, host } = await createTestCity();
  const become = async (state: string) => {
    await withPlatform((db) => db.update(cities).set({ state }).where(eq(cities.id, id)));
    forget(id);
    return status(host);
  };
  expect(await become("suspended")).toBe(200);
  expect(await become("awaiting_approval")).toBe(404);
});

test("a flood of questions about strangers' names takes two connections, no more", async () => {
  const asked = Array.from({ length: 50 }, (_, index) => status(`x${index}.example`));
  const answers = await Promise.all(asked);
  expect(answers.filter((answer) => answer === 404)).toHaveLength(2);
  expect(answers.filter((answer) => answer === 503)).toHaveLength(48);
});
