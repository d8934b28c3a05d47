import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { freePort } from "@/lib/base/ports";
import type { TestCity } from "@/tests/support/city";
import { requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { type FrontCache, hasNginx, startFrontCache } from "@/tests/support/front-cache";
import { whole } from "@/tests/support/hold";
import { postIdea } from "@/tests/support/idea";

test.skip(!hasNginx, "nginx is not installed");
test.describe.configure({ mode: "serial", timeout: 300_000 });

const perSecond = 2000;

let front: FrontCache;
test.beforeAll(async () => {
  front = await startFrontCache(await freePort(), Number(process.env.PORT));
});
test.afterAll(() => front.stop());

test("a flood from one address is refused, and everybody else is served as before", async ({ city }) => {
  const { code, slug } = await postIdea(city);
  const session = await city.session(await city.person());
  const visit = visitor(city, `/ideas/${code}/${slug}`, session);
  await visit(2);
  // In turns, so that whatever else the machine does falls on both alike.
  const rounds = whole ? 5 : 2;
  const seconds = whole ? 6 : 2;
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const quiet = await visit(seconds);
    const flooding = flood(city, seconds + 3);
    await sleep(1500);
    const flooded = await visit(seconds);
    const { sent, seconds: lasted, answers } = await flooding;
    const ratio = flooded.p95 / quiet.p95;
    ratios.push(ratio);
    console.log(
      `flood of ${Math.round(sent / lasted)}/s: ${JSON.stringify(answers)}; others' p50 ${quiet.p50.toFixed(1)} → ${flooded.p50.toFixed(1)} ms, p95 ${quiet.p95.toFixed(1)} → ${flooded.p95.toFixed(1)} ms, ${ratio.toFixed(2)} ×`,
    );
    expect([...quiet.statuses, ...flooded.statuses]).toEqual([200, 200]);
    expect(answers["200"] ?? 0).toBeLessThan(20 * (lasted + 5) + 15);
    // Its share and what may wait in it at first; on a slow machine less than that is sent at all.
    const { "429": refused = 0, broken: _, ...through } = answers;
    const served = Object.values(through).reduce((sum, count) => sum + count, 0);
    expect(served).toBeLessThan(20 * (lasted + 5) + 115);
    expect(refused).toBeGreaterThan(0);
  }
  const middle = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  console.log(`others' p95 beside a flood: ${middle.toFixed(2)} × in the middle of ${rounds} rounds`);
});

test("what the cache has is for everybody, whoever asks how often", async ({ city }) => {
  const statuses = new Set<number>();
  for (let batch = 0; batch < 20; batch += 1) {
    const asked = Array.from({ length: 20 }, () => requestAt(city.host, "/ideas", { port: front.port }));
    for (const { status } of await Promise.all(asked)) statuses.add(status);
  }
  expect([...statuses]).toEqual([200]);
});

type Seen = { p50: number; p95: number; statuses: Set<number> };

/** Somebody else, at another address: a kept page, one that is made for them, and one that nobody kept. */
function visitor({ host }: TestCity, idea: string, session: string) {
  let asked = 0;
  const cookie = `cityloop.session=${session}`;
  return async (seconds: number): Promise<Seen> => {
    const taken: number[] = [];
    const statuses = new Set<number>();
    const end = performance.now() + seconds * 1000;
    for (let next = performance.now(); next < end; next += 100) {
      await sleep(Math.max(0, next - performance.now()));
      asked += 1;
      const [path, headers] = (
        [
          ["/ideas", {}],
          [idea, { cookie }],
          [`/ideas?q=bench${asked}`, {}],
        ] as const
      )[asked % 3] ?? ["/", {}];
      const began = performance.now();
      const { status } = await requestAt(host, path, { port: front.port, headers });
      taken.push(performance.now() - began);
      statuses.add(status);
    }
    taken.sort((a, b) => a - b);
    const at = (part: number) => taken[Math.floor(taken.length * part)] ?? 0;
    return { p50: at(0.5), p95: at(0.95), statuses };
  };
}

const told = z.object({ sent: z.number(), seconds: z.number(), answers: z.record(z.string(), z.number()) });

function flood({ host }: TestCity, seconds: number): Promise<z.output<typeof told>> {
  const program = ["tests/support/e2e/flooding.ts", String(front.port), host, "127.0.0.2", String(perSecond)];
  const child = spawn(process.execPath, [...program, String(seconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => resolve(told.parse(JSON.parse(said))));
  });
}
