import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { randomFrom } from "@/lib/ui/covers/seed";
import { fingerprint } from "@/tests/support/e2e/fingerprint";
import { type FurnishedCity, furnishCity } from "@/tests/support/e2e/furnished-city";
import { pick } from "@/tests/support/e2e/fuzz";
import { actionId } from "@/tests/support/e2e/met-forms";
import { mutated, type Sent } from "@/tests/support/e2e/mutate";
import { type Form, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { plausible } from "@/tests/support/e2e/plausible";
import { type Answer, requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { holdSeed, whole } from "@/tests/support/hold";

test.describe.configure({ timeout: whole ? 900_000 : 180_000 });

const count = whole ? 2000 : 60;
const atOnce = 4;

test("whatever a body is made of, the server reads on: nothing falls over, nothing of it is told or left behind", async () => {
  const city = await furnishCity(`qm${randomBytes(6).toString("hex")}`);
  const stranger = await furnishCity(`qn${randomBytes(6).toString("hex")}`);
  const untouched = await fingerprint(stranger.here.id);
  const bodies = await goodBodies(city);
  const chance = randomFrom(`${holdSeed} bodies`);
  const faults: string[] = [];
  const statuses: Record<string, number> = {};
  const memory: number[] = [residentMegabytes()];
  let left = count;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      if (left % Math.ceil(count / 20) === 0) memory.push(residentMegabytes());
      const { path, ...good } = pick(bodies, chance);
      const answer = await send(city, path, mutated(good, chance));
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const told = insides(answer);
      if (told) faults.push(`${path} tells ${told}`);
      if (answer.status >= 500 && answer.status !== 503)
        faults.push(`${path} answers ${answer.status}: ${answer.text.slice(0, 80)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await sleep(whole ? 5000 : 500);
  memory.push(residentMegabytes());
  console.log(`${count} bodies answered ${JSON.stringify(statuses)}; memory ${memory.join(" ")} MB`);
  expect([...new Set(faults)]).toEqual([]);
  expect((await requestAt(city.here.host, "/ideas")).status).toBe(200);
  expect(await fingerprint(stranger.here.id)).toEqual(untouched);
  // A first part warms up; what grows after it would grow for ever.
  const early = Math.max(...memory.slice(0, Math.ceil(memory.length / 3)));
  if (whole) expect(Math.max(...memory.slice(-3))).toBeLessThan(early * 1.25 + 50);
});

type Good = Sent & { path: string };

/** What pages of ours send: forms with and without a file, by script and without, and a mark. */
async function goodBodies({ here, session, ids }: FurnishedCity): Promise<Good[]> {
  const browser = new PlainBrowser(here.host, session);
  const idea = `/ideas/${ids.code}/${ids.slug}`;
  const pages = [
    "/ideas/new",
    idea,
    "/account",
    `/ideas/${ids.code}/report`,
    "/admin/settings/topics/new",
    "/admin/import",
    "/admin/settings/look",
  ];
  const forms = (await Promise.all(pages.map((path) => browser.forms(path)))).flat();
  const photo = await sharp({ create: { width: 60, height: 60, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  const multipart = forms.filter((form) => actionId(form));
  const plain = await Promise.all(multipart.map((form) => asForm(form, new Uint8Array(photo))));
  const scripted = await Promise.all(multipart.map((form) => asFlight(form)));
  const mark: Good = {
    path: "/api/supports",
    body: Buffer.from(new URLSearchParams({ give: ids.ideaId ?? "", back: idea }).toString()),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  };
  return [...plain, ...scripted, mark];
}

async function asForm(form: Form, photo: Uint8Array<ArrayBuffer>): Promise<Good> {
  const data = new FormData();
  for (const { name, kind, value, off } of form.fields) {
    if (kind === "file") data.append(name, new File([photo], "a.jpg", { type: "image/jpeg" }));
    else if (!off) data.append(name, value);
  }
  for (const [name, value] of Object.entries(plausible(form)))
    if (typeof value === "string") data.set(name, value);
  return { path: form.path, ...(await bodyOf(data)) };
}

/** As the framework's script sends it: the form's fields with a number before them, and what the call was given. */
async function asFlight(form: Form): Promise<Good> {
  const data = new FormData();
  for (const { name, kind, value, off } of form.fields) {
    if (kind !== "file" && !off && !name.startsWith("$ACTION")) data.append(`1_${name}`, value);
  }
  data.append("0", '[{"status":"idle"},"$K1"]');
  const { body, headers } = await bodyOf(data);
  return {
    path: form.path,
    body,
    headers: { ...headers, "next-action": actionId(form), accept: "text/x-component" },
  };
}

async function bodyOf(data: FormData): Promise<Sent> {
  const response = new Response(data);
  return {
    body: Buffer.from(await response.arrayBuffer()),
    headers: { "content-type": response.headers.get("content-type") ?? "" },
  };
}

async function send(
  { here, session }: FurnishedCity,
  path: string,
  { body, headers }: Sent,
): Promise<Answer> {
  const own = { origin: addressOf(here.host), cookie: `cityloop.session=${session}` };
  try {
    return await requestAt(here.host, path, { method: "POST", headers: { ...own, ...headers }, body });
  } catch (error) {
    return { status: 599, headers: {}, text: String(error) };
  }
}

function insides({ text }: Answer): string | null {
  const found =
    /\bat \S+ \(\S+:\d+:\d+\)|node_modules|\/lib\/\w+\/\w+\.ts|PostgresError|select "\w+"|uid=\d|root:x:|AUTH_SECRET/.exec(
      text,
    );
  return found?.[0] ?? null;
}

/** Of the process that serves, as the system counts it. */
function residentMegabytes(): number {
  const status = readFileSync(`/proc/${process.env.TEST_SERVER_PID}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
