import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { helpfulMarks } from "@/db/schema/discussion";
import { activityFollows, projectFollows } from "@/db/schema/following";
import { follows } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { cities, cityHosts } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { hashToken, newId, newToken } from "@/lib/base/ids";
import { setupToken } from "@/lib/cities/domains/records";
import { makePass } from "@/lib/engagement/partners/pass";
import { unsubscribeToken } from "@/lib/mail/unsubscribe";
import { saveDraft } from "@/lib/onboarding/drafts";
import { handOver } from "@/lib/onboarding/handover";
import type { Person } from "@/lib/people/actor";
import { saveIdentityProvider } from "@/lib/people/identity-providers/commands";
import { activityScenes, takingScenes } from "@/tests/support/activity-scenes";
import { answeredIdea, answeringScenes } from "@/tests/support/answering";
import { suspendedSince } from "@/tests/support/appeal-endings";
import { createTestCity, openPlatform, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { inviteGuest } from "@/tests/support/invite";
import { mergeScenes } from "@/tests/support/merging";
import { decidingScenes, organisationScenes } from "@/tests/support/organisations";
import { projectScenes, reviewScene } from "@/tests/support/projects";
import { sendLetter } from "@/tests/support/residents";
import { ask } from "@/tests/support/sign-in";
import { furnishDesk } from "./furnish-desk";
import { type FurnishedCity, furnishCity } from "./furnished-city";
import { giveUpJob } from "./give-up-job";
import { collectForms, type MetForm } from "./met-forms";
import { pagesOf } from "./pages";
import { type Form, PlainBrowser } from "./plain-browser";
import { plausible } from "./plausible";
import { visitSecondFactor } from "./second-factor-scenes";

const fresh = () => furnishCity(`qe${randomBytes(6).toString("hex")}`);
const browserCookie = "cityloop.browser";

/** Every form of a city's own pages, met by those whom each is for. */
export async function siteForms(): Promise<MetForm[]> {
  const city = await fresh();
  const { here, ids, citizen, superadmin } = city;
  const { host } = here;
  const forms = collectForms();
  const idea = `/ideas/${ids.code}/${ids.slug}`;
  const pages = pagesOf("city", city).filter((path) => !path.startsWith("/admin"));
  const provider = { label: "City card", issuer: "http://127.0.0.1:9/", clientId: "x", clientSecret: "y" };
  const own = await postIdea(here, {
    author: citizen,
    title: "A map of shade",
    text: "For hot days in July.",
  });
  await here.run(async (db) => {
    const actor = superadmin;
    await saveIdentityProvider({ db, actor, city: here.city }, { ...provider, enabled: true });
    await db.insert(helpfulMarks).values({ commentId: ids.commentId ?? "", personId: superadmin.id });
    await db.insert(follows).values({ ideaId: ids.ideaId ?? "", personId: superadmin.id });
    await db.insert(projectFollows).values({ projectId: ids.projectId ?? "", personId: citizen.id });
    await db.insert(activityFollows).values({ activityId: ids.debateId ?? "", personId: citizen.id });
  });
  const unsubscribe = `/unsubscribe?token=${unsubscribeToken(here.id, citizen.id, "replies")}`;
  const setup = `/domain-setup?token=${setupToken(here.id, await namedDomain(here.id))}`;
  const objection = `/objection?token=${(await suspendedSince(here, new Date())).token}`;
  const said = ["reply", "edit", "withdraw"].map((what) => `${idea}?${what}=${ids.commentId}`);
  await forms.visit({
    ...{ host, who: "a visitor", browser: async () => new PlainBrowser(host) },
    paths: [...pages, `${idea}?reply=${ids.commentId}`, unsubscribe, setup, objection],
  });
  const organised = await organisationScenes(here, citizen);
  const taking = [...(await takingScenes(here, citizen)), await reviewScene(here, citizen)];
  const mine = [`/ideas/${own.code}/edit`, `/ideas/${own.code}/withdraw`];
  await forms.visit({
    ...as(here, "an author", citizen),
    paths: [...pages, ...said, ...mine, ...taking, ...organised.paths],
  });
  const reader = as(here, "a reader", await here.person());
  await forms.visit({ ...reader, paths: ["/ideas", idea, `/ideas/${ids.code}/report`] });
  const holder = await here.person();
  await sendLetter(here, holder);
  const residence = ["/account/residence"];
  await forms.visit({ ...as(here, "a resident", await here.person()), paths: residence });
  await forms.visit({ ...as(here, "whoever got a letter", holder), paths: residence });
  const voucher = `/vouchers/${ids.voucherCode}`;
  const byOther = await answeredIdea(here, await here.superadmin());
  const answered = `/ideas/${byOther.code}/${byOther.slug}`;
  const staffs = [idea, `${idea}?answer=1`, answered, "/counter", voucher];
  await forms.visit({ ...as(here, "staff", superadmin), paths: staffs });
  await forms.visit({ ...partnerOf(city), paths: ["/counter", voucher] });
  await forms.visit({ ...as(here, "a newcomer", await nameless(here)), paths: ["/welcome"] });
  await visitSignIn(forms, here);
  await visitSecondFactor(forms, here);
  const invited = await inviteGuest(here);
  await forms.visit({ ...as(here, "whoever is invited", invited.guest), paths: [invited.path] });
  const joining = as(here, "whoever is asked to join an organisation", organised.guest);
  await forms.visit({ ...joining, paths: [organised.join] });
  const token = newToken();
  await handOver(here.id, superadmin.id, token);
  await forms.visit({
    ...{ host, who: "a founder", browser: async () => new PlainBrowser(host) },
    paths: [`/sign-in/welcome?token=${token}`],
  });
  return forms.met();
}

/** A browser in which the partner's PIN was typed. */
function partnerOf({ here, ids }: FurnishedCity) {
  const bound = { cityId: here.id, tokenHash: hashToken(ids.partnerToken ?? "") };
  const browser = new PlainBrowser(here.host);
  browser.cookies.set("cityloop.counter", makePass(ids.partnerId ?? "", bound, new Date()));
  return { host: here.host, who: "a partner", browser: async () => browser };
}

/** Every form of a city's desk, met by its superadmin. */
export async function staffForms(): Promise<MetForm[]> {
  const city = await fresh();
  const { here, superadmin } = city;
  const forms = collectForms();
  const desk = as(here, "staff", superadmin);
  const furnished = await furnishDesk(city);
  const pages = pagesOf("city", city).filter((path) => path.startsWith("/admin"));
  await forms.visit({
    ...desk,
    paths: [
      ...[...pages, ...furnished],
      ...[
        ...(await projectScenes(here)),
        ...(await mergeScenes(here)),
        ...(await activityScenes(here)),
        ...(await answeringScenes(here)),
        ...(await decidingScenes(here)),
      ],
    ],
  });
  await forms.visit({ ...desk, paths: await draftsOf(await desk.browser()) });
  const moderator = await here.person({ role: "moderator" });
  await forms.visit({ ...as(here, "a new moderator", moderator), paths: ["/admin"] });
  // By its form: what is known of a city is kept for seconds by the server that read it.
  const browser = await desk.browser();
  await browser.send(await browser.form("/admin/settings/look-in", "hours"), { hours: "1" });
  await forms.visit({ ...desk, paths: ["/admin/settings/look-in"] });
  await forms.visit({ ...(await ownDomain()), paths: ["/admin/settings/domains"] });
  return forms.met();
}

/** Every form of the platform: of visitors, of whoever starts a city, and of operators. */
export async function platformForms(): Promise<MetForm[]> {
  const city = await fresh();
  const platform = await openPlatform();
  const { host } = platform;
  const forms = collectForms();
  const pages = pagesOf("platform", city);
  await forms.visit({
    ...{ host, who: "a visitor", browser: async () => new PlainBrowser(host) },
    paths: pages,
  });
  const operator = as(platform, "an operator", await platform.person({ role: "operator" }));
  await giveUpJob(city.here.id);
  await forms.visit({ ...operator, paths: [...pages, ...(await citiesInEveryState())] });
  const founder = await founding(platform);
  const questions = "name address language languages time colour promise department neighbourhoods".split(
    " ",
  );
  const paths = [
    ...questions.map((question) => `/start/${question}`),
    "/start/name?from=check",
    "/start/check",
  ];
  await forms.visit({ ...founder, paths });
  await forms.visit({ ...as(platform, "a newcomer", await nameless(platform)), paths: ["/welcome"] });
  await visitSignIn(forms, platform);
  return forms.met();
}

type Place = Pick<TestCity, "run" | "city" | "session"> & { person: (options?: object) => Promise<Person> };

function as({ city, session }: Place, who: string, person: Person) {
  const host = city.primaryHost;
  return { host, who, browser: async () => new PlainBrowser(host, await session(person)) };
}

/** Signed in, but without a name yet. */
async function nameless(place: Place): Promise<Person> {
  const person = await place.person();
  await place.run((db) =>
    db.update(people).set({ firstName: "", lastName: "" }).where(eq(people.id, person.id)),
  );
  return person;
}

/** In a browser that asked for a code, and from the mail's link. */
async function visitSignIn(forms: ReturnType<typeof collectForms>, place: Place): Promise<void> {
  const host = place.city.primaryHost;
  const secret = newToken();
  const { token } = await ask(place, { hash: hashToken(secret) }, `ada-${newId()}@example.org`);
  const browser = async () => withCookie(new PlainBrowser(host), secret);
  const paths = ["/sign-in/code", `/sign-in/link?token=${token}`];
  await forms.visit({ host, who: "whoever asked for a code", browser, paths });
}

function withCookie(browser: PlainBrowser, secret: string): PlainBrowser {
  browser.cookies.set(browserCookie, secret);
  return browser;
}

/** The pages that follow an upload of shapes, and of a table of ideas. */
async function draftsOf(browser: PlainBrowser): Promise<string[]> {
  const sent = async (form: Form) => {
    const { headers, status } = await browser.send(form, plausible(form));
    if (!headers.location) throw new Error(`${form.path} was refused: ${status}`);
    return headers.location;
  };
  const columns = await sent(await browser.form("/admin/import", "ideas"));
  const check = await sent(await browser.form(columns, "ideas.title"));
  const shapes = await sent(await browser.form("/admin/settings/neighbourhoods/upload", "file"));
  const list = await sent(await browser.form("/admin/staff/many", "list"));
  return [columns, check, shapes, list];
}

/** A domain that somebody has yet to prove. */
async function namedDomain(cityId: string): Promise<string> {
  const host = `named-${randomBytes(5).toString("hex")}.example`;
  await withPlatform((db) => db.insert(cityHosts).values({ host, cityId, verificationToken: newToken() }));
  return host;
}

/** A city whose main address is a domain of its own. */
async function cityWithDomain() {
  const here = await createTestCity();
  const host = `own-${here.city.slug}.example`;
  const cityId = here.id;
  await withPlatform((db) =>
    db
      .insert(cityHosts)
      .values({ host, cityId, isPrimary: true, verificationToken: "t", verifiedAt: new Date() }),
  );
  return { here, host };
}

async function ownDomain() {
  const { here, host } = await cityWithDomain();
  const person = await here.superadmin();
  return {
    ...{ host, who: "staff of a city with its own domain" },
    browser: async () => new PlainBrowser(host, await here.session(person)),
  };
}

async function citiesInEveryState(): Promise<string[]> {
  const [waiting, over] = [await createTestCity(), await createTestCity()];
  const then = new Date(Date.now() - 3_600_000);
  const suspended = { state: "suspended", suspendedAt: then, exportedAt: new Date() };
  await withPlatform(async (db) => {
    await db.update(cities).set({ state: "awaiting_approval" }).where(eq(cities.id, waiting.id));
    await db.update(cities).set(suspended).where(eq(cities.id, over.id));
  });
  const { here: owning } = await cityWithDomain();
  return [waiting, over, owning].map(({ city }) => `/operator/${city.slug}`);
}

/** Somebody who has answered every question of a new city. */
async function founding(platform: Place) {
  const secret = newToken();
  const slug = `new${randomBytes(5).toString("hex")}`;
  await saveDraft(hashToken(secret), { name: "New Town", slug, defaultLocale: "en", locales: ["en"] });
  const visit = as(platform, "a founder", await platform.person());
  return { ...visit, browser: async () => withCookie(await visit.browser(), secret) };
}
