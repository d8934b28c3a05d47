import { randomUUID } from "node:crypto";
import { activeMarkup } from "@/tests/support/e2e/active-markup";
import { builtActions } from "@/tests/support/e2e/build";
import { platformForms, siteForms, staffForms } from "@/tests/support/e2e/form-scenes";
import { hostileTexts } from "@/tests/support/e2e/hostile";
import { actionId, type MetForm, ownFields, said } from "@/tests/support/e2e/met-forms";
import { type Changes, type Field, type Form, formsIn } from "@/tests/support/e2e/plain-browser";
import { plausible } from "@/tests/support/e2e/plausible";
import type { Answer } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { sampleOf, whole } from "@/tests/support/hold";
import { payloadGroups } from "@/tests/support/payloads";

/** What the page says when an action met what nobody thought of. */
const unexpected = "Something went wrong on our side";

const parts = {
  "a city's pages": {
    open: siteForms,
    at: (page: string) => /^\/\[city\]\/\[locale\](?!\/admin)/.test(page),
  },
  "a city's desk": { open: staffForms, at: (page: string) => page.startsWith("/[city]/[locale]/admin") },
  "the platform": { open: platformForms, at: (page: string) => page.startsWith("/platform/") },
};

for (const [where, { open, at }] of Object.entries(parts)) {
  test.describe(`the forms of ${where}`, () => {
    test.describe.configure({ mode: "serial", timeout: whole ? 900_000 : 240_000 });
    let forms: MetForm[];
    test.beforeAll(async () => {
      forms = await open();
    });

    test("are all here that the build has", () => {
      const met = new Set(forms.map(({ action }) => action));
      const only = builtActions().filter(({ pages }) => pages.every(at));
      expect(only.map(({ name }) => name).filter((name) => !met.has(name))).toEqual([]);
    });

    const some = (what: string) => gentleFirst(sampleOf(forms, 5, `${where} ${what}`));

    test("show everything again that was typed when they refuse it, with the reason at its field", async () => {
      const faults: string[] = [];
      for (const met of some("refuse")) faults.push(...(await refuse(met)));
      expect(faults).toEqual([]);
    });

    test("do not fall over, and let nothing run, whatever is put into them", async () => {
      const faults = new Set<string>();
      for (const [position, met] of some("bear").entries()) {
        for (const fault of await abuse(met, position)) faults.add(fault);
      }
      expect([...faults]).toEqual([]);
    });

    test("give none of two hundred payloads back as markup, in whichever field it was", async () => {
      const faults = new Set<string>();
      const groups = payloadGroups(20);
      for (const met of some("give back")) {
        for (const group of sampleOf(groups, 1, met.action)) {
          for (const fault of await giveBack(met, group)) faults.add(fault);
        }
      }
      expect([...faults]).toEqual([]);
    });
  });
}

/** Types a few payloads at once into every text, beginning with another one in each. */
async function giveBack(met: MetForm, group: string[]): Promise<string[]> {
  const texts = ownFields(met.form).filter(({ kind }) => !notTyped.includes(kind));
  if (texts.length === 0) return [];
  const turned = (by: number) => [...group.slice(by), ...group.slice(0, by)].join(" ");
  const changes = Object.fromEntries(texts.map(({ name }, index) => [name, turned(index % group.length)]));
  const browser = await met.browser();
  const answer = await browser.send(met.form, fresh(met.form, changes));
  const faults = answer.status >= 500 ? [`answers ${answer.status}`] : activeMarkup(answer);
  return faults.map((fault) => `${said(met)} gives back ${fault}`);
}

const notTyped = ["hidden", "file", "checkbox", "radio", "select", "color"];

/** Types into every field more than any takes, chooses the last of every choice, and looks whether it all comes back. */
async function refuse(met: MetForm): Promise<string[]> {
  const fields = ownFields(met.form);
  const texts = fields.filter(({ kind }) => !notTyped.includes(kind));
  if (texts.length === 0) return [];
  const typed = new Map(texts.map(({ name }) => [name, tooMuchFor(name)]));
  const chosen = new Map(
    fields.flatMap((field) => {
      const choice = lastChoice(field);
      return choice === null ? [] : [[field.name, choice] as const];
    }),
  );
  const browser = await met.browser();
  const answer = await browser.send(met.form, {
    ...Object.fromEntries(chosen),
    ...Object.fromEntries(typed),
  });
  if (answer.status !== 200) return [`${said(met)} answers ${answer.status} to far too much`];
  const back = sameForm(answer.text, met.form);
  if (!back) return [`${said(met)} is not there any more once it refused`];
  const faults = [...typed]
    .filter(([name, value]) => back.fields.find((field) => field.name === name)?.value !== value)
    .map(([name]) => `loses what was typed into ${name}`);
  for (const [name, value] of chosen) {
    const kept = back.fields.find((field) => field.name === name && field.value === value && !field.off);
    if (!kept) faults.push(`loses what was chosen for ${name}`);
  }
  if (!/<p id="[^"]+-error"/.test(answer.text)) faults.push("says at no field what is wrong");
  const summary = /role="alert".*?<\/ul>/s.exec(answer.text)?.[0] ?? "";
  const links = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  if (links.length === 0) faults.push("sums up nothing");
  for (const id of links) if (!answer.text.includes(`id="${id}"`)) faults.push(`leads to no field ${id}`);
  const files = fields.some(({ kind }) => kind === "file");
  if (files && !answer.text.includes("choose the file again")) faults.push("does not ask for its file again");
  return faults.map((fault) => `${said(met)} ${fault}`);
}

function tooMuchFor(name: string): string {
  return `Typed into "${name}" <b>with</b> 'quotes' & ünïcødé 😀 ${"x".repeat(60_000)}`;
}

function lastChoice({ kind, value, options }: Field): string | null {
  if (kind === "select") return options?.at(-1) ?? null;
  return kind === "radio" || kind === "checkbox" ? value : null;
}

/** The form as it came back: the one of its kind that is about the same thing. */
function sameForm(html: string, form: Form): Form | undefined {
  const about = ({ fields }: Form) =>
    fields
      .filter(({ name, kind }) => kind === "hidden" && !/^\$ACTION|^form_key$|^version$|^seen$/.test(name))
      .map(({ name, value }) => `${name}=${value}`)
      .join();
  const same = formsIn(html, form.path).filter((other) => actionId(other) === actionId(form));
  return same.find((other) => about(other) === about(form)) ?? same[0];
}

/** What ends something that other forms are about comes last. */
function gentleFirst(forms: MetForm[]): MetForm[] {
  const ends =
    /delete|remove|withdraw|archive|signOut|endSessions|suspend|erase|languages|subdomain|primary/i;
  return [...forms].sort((a, b) => Number(ends.test(a.action)) - Number(ends.test(b.action)));
}

/** How many of all the bad things each form is sent; the next form gets the next ones, so that each meets many. */
const share = whole ? 7 : 3;

async function abuse(met: MetForm, position: number): Promise<string[]> {
  const faults: string[] = [];
  const browser = await met.browser();
  const all = Object.entries(abuses(met.form, position));
  for (let step = 0; step < Math.min(share, all.length); step += 1) {
    const [kind, changes] = all[(position * 7 + step * Math.ceil(all.length / share)) % all.length] ?? [
      "",
      {},
    ];
    const answer = await browser.send(met.form, changes);
    const what = `${said(met)} with ${kind}`;
    if (answer.status >= 500) faults.push(`${what} answers ${answer.status}`);
    if (answer.text.includes(unexpected)) faults.push(`${what} is something nobody thought of`);
    if (runs(answer)) faults.push(`${what} comes back as markup`);
  }
  return faults;
}

/** Everything bad in every field at once, and in one field among others that are well filled. */
function abuses(form: Form, position: number): Record<string, Changes> {
  const own = ownFields(form);
  const visible = own.filter(({ kind }) => kind !== "hidden");
  const hidden = own.filter(({ kind }) => kind === "hidden");
  const one = visible[position % Math.max(1, visible.length)];
  const into = (fields: Field[], value: Changes[string]): Changes =>
    Object.fromEntries(fields.map(({ name }) => [name, value]));
  const file = new File(["<svg onload=alert(1)>"], "../../x\u202e.svg", { type: "image/svg+xml" });
  const texts = Object.entries(visible.length > 0 ? hostileTexts : {}).flatMap(([kind, text]) => [
    [kind, fresh(form, into(visible, text))] as const,
    [
      `${kind} for ${one?.name}`,
      fresh(form, { ...plausible(form), ...into(one ? [one] : [], text) }),
    ] as const,
  ]);
  return {
    ...Object.fromEntries(texts),
    "every field missing": into(own, null),
    "every field twice": fresh(form, into(visible, ["one of two", "two of two"])),
    "a file in every field": fresh(form, into(visible, file)),
    "fields nobody asked for": fresh(form, {
      cityId: randomUUID(),
      role: "superadmin",
      ["__proto__"]: "x",
      "a.b": "c",
    }),
    "ids of nothing": into(hidden, randomUUID()),
    "ids that are none": into(hidden, "../not\u0000an id"),
    "hidden fields twice": into(hidden, [randomUUID(), randomUUID()]),
    "a file for every id": into(hidden, file),
    "a megabyte for every id": into(hidden, "x".repeat(1024 * 1024)),
  };
}

/** With a key of its own, so that each sending is a first one. */
function fresh(form: Form, changes: Changes): Changes {
  const keyed = form.fields.some(({ name }) => name === "form_key");
  return keyed ? { ...changes, form_key: randomUUID() } : changes;
}

/** Planted markup that stands in the page as markup; within the framework's script it is a string. */
function runs({ text }: Answer): boolean {
  const page = text.replace(/<script nonce=[^>]*>.*?<\/script>/gs, "");
  return (
    page.includes("<script>window.planted") ||
    page.includes("<img src=x onerror") ||
    page.includes("<svg onload")
  );
}
