import { randomBytes } from "node:crypto";
import { reports } from "@/db/schema/discussion";
import { events } from "@/db/schema/events";
import { people, sessions } from "@/db/schema/people";
import { projectModerators } from "@/db/schema/projects";
import { withCity } from "@/db/with-city";
import { hashToken, newId } from "@/lib/base/ids";
import { resolveCity } from "@/lib/cities/resolve";
import { roles } from "@/lib/people/actor";
import { type Part, type Permission, permissions } from "@/lib/people/permissions";
import { startActivity } from "@/tests/support/activities";
import { activityScenes } from "@/tests/support/activity-scenes";
import { builtActions } from "@/tests/support/e2e/build";
import { siteForms, staffForms } from "@/tests/support/e2e/form-scenes";
import { furnishCity } from "@/tests/support/e2e/furnished-city";
import { askedBy, guardOf, ledToFigures, type Reached, reachedBy } from "@/tests/support/e2e/guards";
import { collectForms, type MetForm } from "@/tests/support/e2e/met-forms";
import { outcome } from "@/tests/support/e2e/outcome";
import { pagesOf } from "@/tests/support/e2e/pages";
import { type Changes, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { plausible } from "@/tests/support/e2e/plausible";
import type { Answer } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { sampleOf, whole } from "@/tests/support/hold";
import { postIdea } from "@/tests/support/idea";
import { insertProject } from "@/tests/support/projects";

test.describe.configure({ timeout: whole ? 900_000 : 120_000 });

const parts: readonly Part[] = ["visitor", ...roles];
/** Whose rights reach projects: each is played by who moderates the project that is looked at, and by who moderates another. */
const ofProjects: readonly Part[] = ["moderator", "project_moderator", "external_moderator"];
type Sender = { part: Part; moderates: "own project" | "other project" | "no project" };
const senders: readonly Sender[] = parts.flatMap((part): Sender[] =>
  ofProjects.includes(part)
    ? [
        { part, moderates: "own project" },
        { part, moderates: "other project" },
      ]
    : [{ part, moderates: "no project" }],
);
const named = ({ part, moderates }: Sender) =>
  moderates === "no project" ? part : `${part} of ${moderates}`;

/** What takes away what other forms are about comes after them, and last what leads the whole city to another address. */
const endings = [/^(remove|delete|end|withdraw|leave|turnOff)/, /^makePrimaryForm$/];

/** Whose department's idea the furnished one is: the one in charge has no name yet, so nobody leads it. */
const led = "Parks";

test("every page for staff opens to exactly the roles that the matrix names, and to nobody of another city", async () => {
  const fresh = () => furnishCity(`qr${randomBytes(6).toString("hex")}`);
  const [city, other] = [await fresh(), await fresh()];
  const inProject = await postIdea(city.here, {
    project: city.ids.projectCode,
    title: "A bench in the street",
  });
  const projectId = city.ids.projectId ?? "";
  const activity = await startActivity(city.here, { projectId });
  const ownProject = { id: projectId, ideaId: inProject.id, activityId: activity.id };
  const [own, foreign] = [
    await everySender(city.here.id, [ownProject.id]),
    await everySender(other.here.id, [other.ids.projectId ?? ""]),
  ];
  const guarded = pagesOf("city", city)
    .filter((path) => guardOf(path) !== null)
    .map((path) => path.replace(`/staff/${city.ids.personId}`, `/staff/${city.superadmin.id}`));
  const staffs = pagesOf("city", city).filter((path) => path.startsWith("/admin"));
  expect(staffs.filter((path) => guardOf(path) === null)).toEqual([]);
  const always = [
    `/admin/projects/${ownProject.id}`,
    `/admin/moderation/idea/${inProject.id}`,
    `/admin/activities/${activity.id}/rules`,
  ];
  const faults: string[] = [];
  let cells = 0;
  for (const path of [...always, ...sampleOf(guarded, 6, "pages by role")]) {
    for (const sender of senders) {
      const wanted = ledToFigures(path, sender.part)
        ? "led to the figures"
        : seen(sender, guardOf(path) ?? "ideas.read", reachedBy(path, ownProject));
      const here = await open(city.here.host, path, own.get(named(sender)));
      if (here !== wanted) faults.push(`${path} is ${here} to a ${named(sender)}`);
      const there = await open(city.here.host, path, foreign.get(named(sender)));
      if (there !== "sign in") faults.push(`${path} is ${there} to another city's ${named(sender)}`);
      cells += 2;
    }
  }
  console.log(`pages: ${cells - faults.length} of ${cells} cells of the matrix are as it says`);
  expect(faults).toEqual([]);
});

test("every action does its work for exactly the roles that the matrix names, and for nobody of another city", async () => {
  for (const { name } of builtActions()) askedBy(name);
  const elsewhere = await furnishCity(`qs${randomBytes(6).toString("hex")}`);
  const stranger = (await everySender(elsewhere.here.id, [])).get("superadmin");
  const [scene] = sampleOf([[staffForms], [siteForms]], 1, "actions by role");
  const scenes = whole ? [staffForms, siteForms] : (scene ?? []);
  const played = { faults: [] as string[], vacuous: [] as string[], cells: 0 };
  for (const meet of scenes) {
    const last = ({ action }: MetForm) => endings.findIndex((ending) => ending.test(action));
    const sampled = sampleOf(oneEach(await meet()), 6, "actions by role");
    for (const met of sampled.sort((a, b) => last(a) - last(b))) {
      const project = projectOf(met.form.path);
      await play(met, { project, stranger, played });
    }
  }
  console.log(
    `actions: ${played.cells - played.faults.length} of ${played.cells} cells are as the matrix says`,
  );
  expect(played.faults).toEqual([]);
  expect(played.vacuous.length, `sent in vain: ${played.vacuous}`).toBeLessThan(whole ? 36 : 5);
});

test("what is done in a project is done by who moderates it, and by no moderator of another project or city", async () => {
  const city = await furnishCity(`qt${randomBytes(6).toString("hex")}`);
  const { here, ids, superadmin } = city;
  const other = await furnishCity(`qu${randomBytes(6).toString("hex")}`);
  const abroad = await everySender(other.here.id, [other.ids.projectId ?? ""]);
  const project = ids.projectId ?? "";
  const idea = await postIdea(here, { project: ids.projectCode, title: "A bench in the street" });
  await here.run((db) => db.insert(reports).values({ id: newId(), ideaId: idea.id, reason: "other" }));
  // Somebody has to be there for a project's moderators to be chosen from.
  await here.person({ role: "moderator" });
  const desk = await activityScenes(here, { projectId: project });
  const forms = collectForms();
  await forms.visit({
    ...{ host: here.host, who: "staff" },
    browser: async () => new PlainBrowser(here.host, await here.session(superadmin)),
    paths: [
      `/ideas/${idea.code}/a-bench-in-the-street?answer=1`,
      `/admin/moderation/idea/${idea.id}`,
      ...[
        "",
        "/about",
        "/texts/purpose",
        "/board",
        "/phases/new",
        `/phases/${ids.phaseId}`,
        "/moderators",
      ].map((page) => `/admin/projects/${project}${page}`),
      ...[`/admin/activities/new?project=${project}`, ...desk],
    ],
  });
  const actions = oneEach(forms.met()).filter(({ action }) => {
    const permission = askedBy(action);
    return permission !== null && permissions[permission].external_moderator !== "city";
  });
  const held = [
    "answerIdeaForm",
    "keepForm",
    "removeForm",
    "addPhaseForm",
    "archiveProjectForm",
    "nameModeratorsForm",
    ...["createActivityForm", "publishActivityForm", "changeQuestionForm", "saveMeetingForm"],
  ];
  expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(held));
  const played = { faults: [] as string[], vacuous: [] as string[], cells: 0 };
  // What is removed cannot be answered any more.
  for (const met of actions.sort(
    (a, b) => Number(a.action === "removeForm") - Number(b.action === "removeForm"),
  )) {
    const stranger = abroad.get("external_moderator of own project");
    await play(met, { project, stranger, played });
  }
  console.log(
    `projects: ${played.cells - played.faults.length} of ${played.cells} cells are as the matrix says`,
  );
  expect(played.faults).toEqual([]);
});

type Played = { faults: string[]; vacuous: string[]; cells: number };
type Scene = { project: string | null; stranger: string | undefined; played: Played };

/** One form sent by everybody who may not, of whom it does nothing, and then by everybody who may. */
async function play(met: MetForm, { project, stranger, played }: Scene): Promise<void> {
  const permission = askedBy(met.action);
  if (!permission) return;
  const cityId = await cityAt(met.host);
  const sent = await everySender(cityId, project ? [project] : []);
  const before = await countEvents(cityId);
  const may = (sender: Sender) => reaches(sender, permission, project !== null);
  const refused = [
    ...senders.filter((one) => !may(one)).map((one) => ({ who: named(one), session: sent.get(named(one)) })),
    ...(permission === "contributions.report" ? [] : [{ who: "stranger", session: stranger }]),
  ];
  const turned: string[] = [];
  for (const { who, session } of refused) {
    const answer = await send(met, session);
    const said = outcome(answer);
    if (said === "done") played.faults.push(`${met.action} is done for a ${who}`);
    if (said === "answered") turned.push(`${met.action} answers ${answer.status} to a ${who}`);
    played.cells += 1;
  }
  if ((await countEvents(cityId)) !== before)
    played.faults.push(`${met.action} did something for whom it refused`);
  let accepted = false;
  for (const sender of senders.filter(may)) {
    const answer = await send(met, sent.get(named(sender)));
    accepted ||= outcome(answer) === "done";
    if (outcome(answer) === "refused" && answer.status !== 404)
      played.faults.push(`${met.action} is refused to a ${named(sender)}`);
    played.cells += 1;
  }
  // What is filled in wrongly says so to everybody; that it does nothing was looked at above.
  if (accepted) played.faults.push(...turned);
  if (!accepted) played.vacuous.push(met.action);
}

/** Somebody of each kind in a city, by the session; a visitor has none. */
async function everySender(cityId: string, ownProjects: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await withCity(cityId, async (db) => {
    const other = await insertProject(db, `Another street ${randomBytes(4).toString("hex")}`);
    for (const sender of senders) {
      const { part: role, moderates } = sender;
      if (role === "visitor") continue;
      const [id, token] = [newId(), randomBytes(24).toString("base64url")];
      const leads = role === "department_head" ? [led] : [];
      const name = { firstName: "Robin", lastName: "Role", reviewedAt: new Date() };
      await db.insert(people).values({ id, role, leads, email: `${id}@role.example`, locale: "en", ...name });
      const projectIds = moderates === "own project" ? ownProjects : [other.id];
      if (moderates !== "no project" && projectIds.length > 0)
        await db
          .insert(projectModerators)
          .values(projectIds.map((projectId) => ({ projectId, personId: id })));
      const expiresAt = new Date(Date.now() + 3_600_000);
      await db.insert(sessions).values({ tokenHash: hashToken(token), personId: id, expiresAt });
      found.set(named(sender), token);
    }
  });
  return found;
}

async function open(host: string, path: string, session: string | undefined): Promise<string> {
  const { status, headers } = await new PlainBrowser(host, session).get(path);
  if (status === 404) return "hidden";
  if (status < 400 && headers.location?.includes("/sign-in?next=")) return "sign in";
  if (headers.location?.endsWith("/admin/insight")) return "led to the figures";
  return status < 400 ? "open" : `broken (${status})`;
}

function seen({ part, moderates }: Sender, permission: Permission, reached: Reached): string {
  if (part === "visitor") return "sign in";
  const scope = permissions[permission][part];
  if (scope === "city") return "open";
  // The furnished contribution is nobody's whom the head leads; lists show what is led or moderated.
  if (scope === "department") return reached === "list" ? "open" : "hidden";
  if (scope === "project") {
    const inside = reached === "list" || (reached === "project" && moderates === "own project");
    return inside ? "open" : "hidden";
  }
  return "hidden";
}

/** The furnished ideas are nobody's whom the head leads. */
function reaches({ part, moderates }: Sender, permission: Permission, inProject: boolean): boolean {
  const scope = permissions[permission][part];
  if (scope === "project") return inProject && moderates === "own project";
  return scope === "city";
}

/** The project that a form of the desk is about. */
function projectOf(path: string): string | null {
  return /^\/admin\/projects\/([0-9a-f-]{36})/.exec(path)?.[1] ?? null;
}

async function send(met: MetForm, session: string | undefined): Promise<Answer> {
  const browser = new PlainBrowser(met.host, session);
  const pressed: Changes = met.action.startsWith("move") ? { direction: "down" } : {};
  return browser.send(met.form, { ...plausible(met.form), ...pressed, form_key: newId() });
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
