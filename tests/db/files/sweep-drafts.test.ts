import { existsSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { cityDrafts } from "@/db/schema/platform";
import { withCity, withPlatform } from "@/db/with-city";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import { keepDraft, readDraft } from "@/lib/cities/kept-drafts";
import { keepUpload, readUpload } from "@/lib/imports/uploading/folder";
import { newUpload } from "@/lib/imports/uploading/upload";
import { sweep } from "@/lib/jobs/sweep";
import { saveDraft } from "@/lib/onboarding/drafts";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";

const yesterday = new Date(Date.now() - 25 * 3_600_000);

async function sendBoth(here: TestCity) {
  const person = await here.superadmin();
  const owner = { cityId: here.id, personId: person.id };
  const draft = await keepDraft(owner, { text: "shapes" });
  const file = new File(["title\nA bench\n"], "ideas.csv");
  const upload = await keepUpload(owner, { ideas: file, comments: null }, newUpload("ideas.csv", null));
  const folder = join(env().DATA_DIR, "drafts", here.id);
  return { person, owner, draft, upload, folder, draftFile: join(folder, person.id, `${draft}.json`) };
}

test("what was sent to be looked at and never used goes from the disk after a day", async () => {
  const here = await createTestCity();
  const old = await sendBoth(here);
  for (const path of [old.draftFile, old.upload.folder]) utimesSync(path, yesterday, yesterday);
  const fresh = await sendBoth(here);
  await sweep(here.id);
  expect(existsSync(old.draftFile)).toBe(false);
  expect(existsSync(old.upload.folder)).toBe(false);
  expect(await readDraft(fresh.owner, fresh.draft)).toEqual({ text: "shapes" });
  expect((await readUpload(fresh.owner, fresh.upload.id))?.id).toBe(fresh.upload.id);
});

test("an upload that is still worked on stays whole, however long ago its file came", async () => {
  const here = await createTestCity();
  const { owner, upload } = await sendBoth(here);
  utimesSync(join(upload.folder, "ideas"), yesterday, yesterday);
  await sweep(here.id);
  expect(readdirSync(upload.folder).sort()).toEqual(["ideas", "state.json"]);
  expect(await readUpload(owner, upload.id)).not.toBeNull();
});

test("another city's drafts are left alone", async () => {
  const [here, other] = [await createTestCity(), await createTestCity()];
  const theirs = await sendBoth(other);
  utimesSync(theirs.draftFile, yesterday, yesterday);
  await sweep(here.id);
  expect(existsSync(theirs.draftFile)).toBe(true);
});

test("who leaves takes along what they had sent to look at", async () => {
  const here = await createTestCity();
  const { person, folder } = await sendBoth(here);
  const stays = await sendBoth(here);
  await withCity(here.id, (db) =>
    leaveCity({ db, actor: person, city: here.city }, { keep: true, stoneTitle: "" }),
  );
  expect(readdirSync(folder).sort()).toEqual(["imports", stays.person.id].sort());
  expect(readdirSync(join(folder, "imports"))).toEqual([stays.person.id]);
});

test("a city half started in the wizard is forgotten a week after its last answer", async () => {
  const [old, fresh] = [newId(), newId()];
  for (const browser of [old, fresh]) await saveDraft(browser, { name: "Smallville" });
  const both = inArray(cityDrafts.browserHash, [old, fresh]);
  const [row] = await withPlatform((db) =>
    db
      .select({
        days: sql<number>`round(extract(epoch from ${cityDrafts.expiresAt} - now()) / 86400)::int`,
      })
      .from(cityDrafts)
      .where(both)
      .limit(1),
  );
  expect(row?.days).toBe(7);
  await withPlatform((db) =>
    db
      .update(cityDrafts)
      .set({ expiresAt: sql`now()` })
      .where(inArray(cityDrafts.browserHash, [old])),
  );
  await sweep();
  const left = await withPlatform((db) =>
    db.select({ browser: cityDrafts.browserHash }).from(cityDrafts).where(both),
  );
  expect(left).toEqual([{ browser: fresh }]);
});
