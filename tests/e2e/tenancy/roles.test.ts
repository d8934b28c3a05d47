import { randomBytes } from "node:crypto";
import { events } from "@/db/schema/events";
import { people, sessions } from "@/db/schema/people";
import { withCity } from "@/db/with-city";
import { hashToken, newId } from "@/lib/base/ids";
import { resolveCity } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { roles } from "@/lib/people/actor";
import { type Part, type Permission, permissions } from "@/lib/people/permissions";
import { builtActions } from "@/tests/support/e2e/build";
import { siteForms, staffForms } from "@/tests/support/e2e/form-scenes";
import { furnishCity } from "@/tests/support/e2e/furnished-city";
import { askedBy, guardOf } from "@/tests/support/e2e/guards";
import type { MetForm } from "@/tests/support/e2e/met-forms";
import { pagesOf } from "@/tests/support/e2e/pages";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { plausible } from "@/tests/support/e2e/plausible";
import type { Answer } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { sampleOf, whole } from "@/tests/support/hold";

test.describe.configure({ timeout: whole ? 900_000 : 120_000 });

const parts: readonly Part[] = ["visitor", ...roles];
/** Whose department's idea the furnished one is: the one in charge has no name yet, so nobody leads it. */
const led = "Parks";

test("every page for staff opens to exactly the roles that the matrix names, and to nobody of another city", async () => {
  const fresh = () => furnishCity(`qr${randomBytes(6).toString("hex")}`);
  const [city, other] = [await fresh(), await fresh()];
  const [own, foreign] = [await everyPart(city.here.id), await everyPart(other.here.id)];
  const guarded = pagesOf("city", city)
    .filter((path) => guardOf(path) !== null)
    .map((path) => path.replace(`/staff/${city.ids.personId}`, `/staff/${city.superadmin.id}`));
  const staffs = pagesOf("city", city).filter((path) => path.startsWith("/admin"));
  expect(staffs.filter((path) => guardOf(path) === null)).toEqual([]);
  const faults: string[] = [];
  let cells = 0;
  for (const path of sampleOf(guarded, 6, "pages by role")) {
    for (const part of parts) {
      const permission = guardOf(path) ?? "ideas.read";
      const here = await open(city.here.host, path, own.get(part));
      if (here !== seen(part, permission)) faults.push(`${path} is ${here} to a ${part}`);
      const there = await open(city.here.host, path, foreign.get(part));
      if (there !== "sign in") faults.push(`${path} is ${there} to another city's ${part}`);
      cells += 2;
    }
  }
  console.log(`pages: ${cells - faults.length} of ${cells} cells of the matrix are as it says`);
  expect(faults).toEqual([]);
});

test("every action does its work for exactly the roles that the matrix names, and for nobody of another city", async () => {
  for (const { name } of builtActions()) askedBy(name);
  const stranger = (await everyPart((await furnishCity(`qs${randomBytes(6).toString("hex")}`)).here.id)).get(
    "superadmin",
  );
  const faults: string[] = [];
  const vacuous: string[] = [];
  let cells = 0;
  const [scene] = sampleOf([[staffForms], [siteForms]], 1, "actions by role");
  const scenes = whole ? [staffForms, siteForms] : (scene ?? []);
  for (const meet of scenes) {
    for (const met of sampleOf(oneEach(await meet()), 6, "actions by role")) {
      const permission = askedBy(met.action);
      if (!permission) continue;
      const cityId = await cityAt(met.host);
      const sent = await everyPart(cityId);
      const before = await countEvents(cityId);
      const hereRefused = parts.filter((one) => !reaches(one, permission));
      const senders = [
        ...hereRefused.map((part) => ({ who: part as string, session: sent.get(part) })),
        ...(permission === "contributions.report" ? [] : [{ who: "stranger", session: stranger }]),
      ];
      const turned: string[] = [];
      for (const { who, session } of senders) {
        const answer = await send(met, session);
        const said = outcome(answer);
        if (said === "done") faults.push(`${met.action} is done for a ${who}`);
        if (said === "answered") turned.push(`${met.action} answers ${answer.status} to a ${who}`);
        cells += 1;
      }
      if ((await countEvents(cityId)) !== before)
        faults.push(`${met.action} did something for whom it refused`);
      const allowed = parts.filter((one) => reaches(one, permission));
      let accepted = false;
      for (const part of allowed) {
        const answer = await send(met, sent.get(part));
        accepted ||= outcome(answer) === "done";
        if (outcome(answer) === "refused" && answer.status !== 404)
          faults.push(`${met.action} is refused to a ${part}`);
        cells += 1;
      }
      // What is filled in wrongly says so to everybody; that it does nothing was looked at above.
      if (accepted) faults.push(...turned);
      if (!accepted) vacuous.push(met.action);
    }
  }
  console.log(`actions: ${cells - faults.length} of ${cells} cells of the matrix are as it says`);
  expect(faults).toEqual([]);
  expect(vacuous.length, `sent in vain: ${vacuous}`).toBeLessThan(whole ? 20 : 5);
});

/** Somebody of each role in a city, by the session; a visitor has none. */
async function everyPart(cityId: string): Promise<Map<Part, string>> {
  const found = new Map<Part, string>();
  await withCity(cityId, async (db) => {
    for (const role of roles) {
      const [id, token] = [newId(), randomBytes(24).toString("base64url")];
      const leads = role === "department_head" ? [led] : [];
      const named = { firstName: "Robin", lastName: "Role", reviewedAt: new Date() };
      await db
        .insert(people)
        .values({ id, role, leads, email: `${id}@role.example`, locale: "en", ...named });
      const expiresAt = new Date(Date.now() + 3_600_000);
      await db.insert(sessions).values({ tokenHash: hashToken(token), personId: id, expiresAt });
      found.set(role, token);
    }
  });
  return found;
}

async function open(host: string, path: string, session: string | undefined): Promise<string> {
  const { status, headers } = await new PlainBrowser(host, session).get(path);
  if (status === 404) return "hidden";
  if (status < 400 && headers.location?.includes("/sign-in?next=")) return "sign in";
  return status < 400 ? "open" : `broken (${status})`;
}

function seen(part: Part, permission: Permission): string {
  if (part === "visitor") return "sign in";
  const scope = permissions[permission][part];
  return scope === "city" || scope === "department" ? "open" : "hidden";
}

/** The furnished ideas are nobody's whom the head leads, and nobody is in a project. */
function reaches(part: Part, permission: Permission): boolean {
  return permissions[permission][part] === "city";
}

async function send(met: MetForm, session: string | undefined): Promise<Answer> {
  const browser = new PlainBrowser(met.host, session);
  return browser.send(met.form, { ...plausible(met.form), form_key: newId() });
}

/** What is hidden answers 404, what one may not do says so, and who is nobody is led to signing in. */
function outcome({ status, headers, text }: Answer): "refused" | "done" | "answered" {
  if (status === 404 || headers.location?.includes("/sign-in?next=")) return "refused";
  if (text.includes(getTranslator("en")("errors.forbidden"))) return "refused";
  return status === 303 || /role="status"/.test(text) ? "done" : "answered";
}

/** One form of each action, as somebody met it who may send it. */
function oneEach(forms: MetForm[]): MetForm[] {
  const found = new Map<string, MetForm>();
  for (const met of forms) {
    if (!found.has(met.action) || found.get(met.action)?.who === "a visitor") found.set(met.action, met);
  }
  return [...found.values()];
}

const known = new Map<string, string>();

/** The city of a host, also after a form took that host from it. */
async function cityAt(host: string): Promise<string> {
  const id = known.get(host) ?? (await resolveCity(host))?.id;
  if (!id) throw new Error(`no city answers at ${host}`);
  known.set(host, id);
  return id;
}

function countEvents(cityId: string): Promise<number> {
  return withCity(cityId, (db) => db.$count(events));
}
