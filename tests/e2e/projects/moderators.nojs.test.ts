import { moderateOnly } from "@/lib/cities/moderators/assign";
import type { TestCity } from "@/tests/support/city";
import { type Changes, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { wordsOf } from "@/tests/support/e2e/plain-page";
import { expect, test } from "@/tests/support/e2e/test";
import { moderatorOf, projectWithIdea } from "@/tests/support/moderators";

type Place = { id: string; idea: { code: string; slug: string } };
type Scene = {
  path: (place: Place) => string;
  field: string;
  write: (place: Place) => Changes;
  /** A page of all one's projects: with another left the form itself comes back. */
  ofAll?: true;
};

const text = "We build it in summer.\n\nIn autumn it is done.";

const scenes: Record<string, Scene> = {
  "a phase of the project": {
    path: ({ id }) => `/admin/projects/${id}/phases/new`,
    field: "title.en",
    write: () => ({ "title.en": "Summer", "text.en": text }),
  },
  "an answer on the idea's own page": {
    path: ({ idea }) => `/ideas/${idea.code}/${idea.slug}?answer=1`,
    field: "status",
    write: () => ({ status: "accepted", text, department: "" }),
  },
  "a note among staff": {
    path: ({ idea }) => `/admin/ideas/${idea.code}/team`,
    field: "text",
    write: () => ({ text }),
  },
  "news of the project": {
    ofAll: true,
    path: () => "/admin/news/new",
    field: "title.en",
    write: ({ id }) => ({ "title.en": "Summer", "body.en": text, project: id }),
  },
};

/** Somebody writes there and is taken off before they send it; gives what they are led to. */
async function writesTooLate(city: TestCity, { path, field, write }: Scene, others: string[]) {
  const own = await projectWithIdea(city, "A bench here");
  const mo = await moderatorOf(city, [own.id, ...others]);
  const desk = new PlainBrowser(city.host, await city.session(mo));
  const form = await desk.form(path(own), field);
  const actor = await city.superadmin();
  await city.run((db) => moderateOnly({ db, actor }, mo.id, others));
  const sent = await desk.send(form, write(own));
  return { desk, sent, to: sent.headers.location ?? "" };
}

for (const [what, scene] of Object.entries(scenes)) {
  for (const more of scene.ofAll ? [false] : [false, true]) {
    const left = more ? "other projects left" : "no project left";
    test(`without a script, with ${left}, who is taken off while writing ${what} finds every word again`, async ({
      city,
    }) => {
      const others = more ? [(await projectWithIdea(city, "One there")).id] : [];
      const { desk, sent, to } = await writesTooLate(city, scene, others);
      expect(to).toContain("/moderating-ended?");
      const told = await desk.follow(sent);
      expect(wordsOf(told)).toMatch(/You no longer moderate this project.*A new Mill Street/);
      expect(wordsOf(told)).toMatch(/What you had written.*We build it in summer\..*In autumn it is done\./);
      // It is theirs alone, whoever has the address.
      const other = await moderatorOf(city, []);
      const stranger = new PlainBrowser(city.host, await city.session(other));
      const { pathname, search } = new URL(to, "http://city");
      expect((await stranger.get(pathname + search)).text).not.toContain("We build it in summer");
    });
  }
}

test("whoever never moderated it finds nothing there, whatever they send", async ({ city }) => {
  const own = await projectWithIdea(city, "A bench here");
  const mo = await moderatorOf(city, [own.id]);
  const form = await new PlainBrowser(city.host, await city.session(mo)).form(
    `/admin/projects/${own.id}/phases/new`,
    "title.en",
  );
  const stranger = new PlainBrowser(city.host, await city.session(await city.person()));
  const sent = await stranger.send(form, { "title.en": "Summer" });
  expect(sent.status).toBe(404);
  expect(sent.text).not.toContain("A new Mill Street");
});
