import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { activities, files } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { surveyAnswers, surveyDrafts } from "@/db/schema/surveys";
import { filesOf } from "@/lib/activities/questions/question";
import { extendEnv } from "@/lib/base/env";
import { saveImage } from "@/lib/files/commands";
import { prepareImage } from "@/lib/files/prepare";
import { findServedFile } from "@/lib/files/queries";
import { readBytes } from "@/lib/files/store";
import { sweepFiles } from "@/lib/files/sweep";
import { sweep } from "@/lib/jobs/sweep";
import { type Actor, visitor } from "@/lib/people/actor";
import { personalData } from "@/lib/people/exporting/queries";
import { leaveCity } from "@/lib/people/leaving/commands";
import { bytesOf, findSentFile } from "@/lib/surveys/files/queries";
import { exportLines } from "@/lib/transfer/export-city";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { hostilePictures } from "@/tests/support/hostile-pictures";
import { type Asked, receive, saveAnswers, send, startSurvey } from "@/tests/support/surveys";

beforeAll(() => extendEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), "cityloop-sent-")) }));

const oneFile: Asked[] = [{ kind: "file" }, { kind: "number", min: 0, max: 9 }];

async function photo(colour = "#a33", name = "My street.jpg"): Promise<File> {
  const image = sharp({ create: { width: 60, height: 40, channels: 3, background: colour } });
  const bytes = await image
    .withExif({ IFD0: { Make: "SecretCamera" } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });
}

const plan = (words = "plan") =>
  new File([`%PDF-1.7\n% ${words}\ntrailer <<>>\n%%EOF`], "C:\\plans\\Plan.PDF", { type: "text/html" });

async function draftOf(here: TestCity) {
  const [draft] = await here.run((db) => db.select().from(surveyDrafts));
  return Object.values(draft?.values ?? {});
}
const keptIn = async (here: TestCity) => (await draftOf(here)).flatMap((value) => filesOf(value));
const served = (here: TestCity, actor: Actor, id: string) => here.run((db) => findServedFile(db, actor, id));
const age = (here: TestCity) =>
  here.run((db) => db.update(files).set({ createdAt: sql`now() - interval '2 days'` }));

async function sendPhoto(
  here: TestCity,
  actor: Actor,
  survey: Awaited<ReturnType<typeof startSurvey>>,
  file: File,
) {
  const received = await receive(here, survey.lines[0], [file]);
  await saveAnswers(here, actor, survey, {}, { received });
  const [kept] = await keptIn(here);
  await send(here, actor, survey);
  if (!kept) throw new Error("nothing was kept");
  return kept;
}

describe("what comes with a page", () => {
  test("a file stays when something else of its page is wrong, once however often it is sent, until it is taken away", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const survey = await startSurvey(here, [
      { kind: "file", max: 2 },
      { kind: "number", max: 9 },
    ]);
    const [ask, number] = survey.lines;
    const wrong = { [`q_${number?.id}`]: "70", [`q_${ask?.id}_note`]: "The corner" };
    const received = await receive(here, ask, [await photo()]);
    const saved = await saveAnswers(here, ada, survey, wrong, { received });
    expect(saved).toMatchObject({ mistakes: [{ key: "tooBig" }] });
    const [kept] = await keptIn(here);
    expect(kept).toMatchObject({ name: "My street.webp", mime: "image/webp", note: "The corner" });
    expect(await draftOf(here)).toHaveLength(1);
    // With it still chosen in the field, the page is sent again.
    await saveAnswers(here, ada, survey, { [`q_${number?.id}`]: "7" }, { received });
    expect(await draftOf(here)).toEqual([{ files: [kept] }, 7]);
    const dropped = { [`q_${ask?.id}_drop_${kept?.id}`]: "on", [`q_${number?.id}`]: "7" };
    expect(await saveAnswers(here, ada, survey, dropped)).toEqual({ next: "check" });
    expect(await draftOf(here)).toEqual([7]);
  });

  test("a single file is replaced by the next; of several one has to go before another fits", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const single = await startSurvey(here, oneFile);
    for (const file of [await photo("#111"), plan()])
      await saveAnswers(here, ada, single, {}, { received: await receive(here, single.lines[0], [file]) });
    expect((await keptIn(here)).map(({ name }) => name)).toEqual(["Plan.pdf"]);
    await here.run((db) => db.delete(surveyDrafts));
    const several = await startSurvey(here, [{ kind: "file", max: 2 }]);
    const three = [await photo("#111"), await photo("#222"), await photo("#333")];
    const received = await receive(here, several.lines[0], three);
    const saved = await saveAnswers(here, ada, several, {}, { received });
    expect(saved).toMatchObject({ mistakes: [{ key: "tooManyFiles", values: { max: 2 } }] });
    expect(await keptIn(here)).toHaveLength(2);
  });

  test("what is neither a picture nor a PDF is refused with its reason, and good ones beside it stay", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const survey = await startSurvey(here, [{ kind: "file", max: 5, required: true }]);
    const [ask] = survey.lines;
    const sent = (file: File[]) => receive(here, ask, file);
    const refused: [string, File][] = [
      ["form.fileKind", new File(["<script>alert(1)</script>"], "a.png", { type: "image/png" })],
      ["form.fileKind", new File(["<svg xmlns='http://www.w3.org/2000/svg'/>"], "a.svg")],
      ["form.fileKind", new File(["PK\x03\x04 [Content_Types].xml word/document.xml"], "a.docx")],
      ["form.fileEmpty", new File([], "empty.png")],
      ["form.imageDamaged", new File(["\x89PNG\r\n\x1a\n and no more".slice(0)], "a.png")],
      ["form.fileTooLarge", new File(["%PDF-", new Uint8Array(10 * 1024 * 1024)], "a.pdf")],
    ];
    for (const [about, file] of refused) {
      const saved = await saveAnswers(here, ada, survey, {}, { received: await sent([file]) });
      expect(saved).toMatchObject({ mistakes: [{ key: "file" }] });
      if (about !== "form.imageDamaged") expect(saved).toMatchObject({ mistakes: [{ about }] });
    }
    expect(await keptIn(here)).toEqual([]);
    expect(await saveAnswers(here, ada, survey, {})).toMatchObject({ mistakes: [{ key: "needed" }] });
    await expect(send(here, ada, survey)).rejects.toThrow("surveys.incomplete");
    const both = await sent([await photo(), new File(["<html>"], "b.html")]);
    await saveAnswers(here, ada, survey, {}, { received: both });
    expect(await keptIn(here)).toHaveLength(1);
    expect(await saveAnswers(here, ada, survey, {})).toEqual({ next: "check" });
  });

  test("a picture is drawn anew, so that nothing of its place or camera is kept, and tampered ones give nothing away", async () => {
    const here = await createTestCity();
    const survey = await startSurvey(here, [{ kind: "file" }]);
    const kept = await sendPhoto(here, await here.person(), survey, await photo());
    expect((await readBytes(here.id, kept.id))?.toString("latin1")).not.toContain("SecretCamera");
    const few = hostilePictures.filter(({ name }) => /\.(png|zip|svg)$/.test(name)).slice(0, 3);
    for (const { make, may, name } of few) {
      const bytes = new Uint8Array(await make());
      const [one] = await receive(here, survey.lines[0], [new File([bytes], name)]);
      expect(one && "refused" in one).toBe(may === "refuse");
    }
  });

  test("pages with files that are saved at once in several windows keep all of them", async () => {
    const here = await createTestCity();
    const survey = await startSurvey(here, [{ kind: "file", max: 5 }]);
    const [ask] = survey.lines;
    for (const _ of [1, 2, 3]) {
      const person = await here.person();
      const pages = await Promise.all(
        ["a", "b", "c", "d", "e"].map((words) => receive(here, ask, [plan(words)])),
      );
      await Promise.all(pages.map((received) => saveAnswers(here, person, survey, {}, { received })));
      expect(await keptIn(here)).toHaveLength(5);
      await send(here, person, survey);
    }
  });
});

describe("who reads it", () => {
  test("nobody finds it at its address but who sent it, whatever rights they have; another city has nothing of it", async () => {
    const [here, there] = [await createTestCity(), await createTestCity()];
    const ada = await here.person();
    const survey = await startSurvey(here, [{ kind: "file" }]);
    const { id } = await sendPhoto(here, ada, survey, await photo());
    for (const other of [visitor, await here.person(), await here.superadmin()])
      expect(await served(here, other, id)).toBeNull();
    expect(await served(here, ada, id)).toMatchObject({ public: false, private: true });
    expect(await served(there, await there.superadmin(), id)).toBeNull();
    expect(await here.run((db) => findSentFile(db, survey.id, id))).toMatchObject({ mime: "image/webp" });
    expect(await there.run((db) => findSentFile(db, survey.id, id))).toBeNull();
    expect(await readBytes(there.id, id)).toBeNull();
    // Another survey's address does not lead to it either, nor one that was not sent yet.
    const other = await startSurvey(here, [{ kind: "file" }]);
    expect(await here.run((db) => findSentFile(db, other.id, id))).toBeNull();
    const received = await receive(here, other.lines[0], [await photo("#0f0")]);
    await saveAnswers(here, ada, other, {}, { received });
    const [begun] = await keptIn(here);
    expect(await here.run((db) => findSentFile(db, other.id, begun?.id ?? ""))).toBeNull();
  });

  test("whoever knows its name and types it into an answer does not get at it", async () => {
    const here = await createTestCity();
    const eve = await here.person();
    const survey = await startSurvey(here, [{ kind: "file" }]);
    const { id } = await sendPhoto(here, await here.person(), survey, await photo());
    const other = await startSurvey(here, [{ kind: "text" }]);
    await saveAnswers(here, eve, other, { [`q_${other.lines[0]?.id}`]: id });
    expect(await served(here, eve, id)).toBeNull();
    await send(here, eve, other);
    expect(await served(here, eve, id)).toBeNull();
  });

  test("shown to everybody by whoever posts the same picture, it is public by that alone", async () => {
    const here = await createTestCity();
    const survey = await startSurvey(here, [{ kind: "file" }]);
    const picture = await photo();
    const { id } = await sendPhoto(here, await here.person(), survey, picture);
    const actor = await here.superadmin();
    const image = await prepareImage(here.id, picture);
    expect(image.id).toBe(id);
    await here.run((db) => saveImage({ db, actor }, image));
    expect(await served(here, actor, id)).toMatchObject({ public: false });
    expect(await served(here, visitor, id)).toBeNull();
  });

  test("of an anonymous survey neither the name nor the moment nor the sender is kept, and a PDF is not taken", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const survey = await startSurvey(here, [{ kind: "file" }], { anonymous: true });
    const received = await receive(here, survey.lines[0], [plan()]);
    expect(await saveAnswers(here, ada, survey, {}, { received })).toMatchObject({
      mistakes: [{ key: "pictureOnly" }],
    });
    expect(await keptIn(here)).toEqual([]);
    const { id, name } = await sendPhoto(here, ada, survey, await photo("#a33", "Ada Lovelace.jpg"));
    expect(name).toBe(`${id.slice(0, 8)}.webp`);
    const [row] = await here.run((db) => db.select().from(files).where(eq(files.id, id)));
    expect(row).toMatchObject({ uploadedBy: null, private: true });
    // The ledger has the day on which somebody answered, so an answer must not lead to any.
    const [asked] = await here.run((db) => db.select().from(activities).where(eq(activities.id, survey.id)));
    expect(row?.createdAt).toEqual(asked?.createdAt);
    const told = await here.run((db) => db.select().from(events).where(eq(events.verb, "file.uploaded")));
    expect(told).toEqual([]);
    expect(await served(here, ada, id)).toBeNull();
  });
});

describe("what becomes of it", () => {
  test("what was sent stays; what was only begun goes with its draft, from the disk too", async () => {
    const here = await createTestCity();
    const survey = await startSurvey(here, [{ kind: "file" }]);
    const sent = await sendPhoto(here, await here.person(), survey, await photo("#111"));
    const received = await receive(here, survey.lines[0], [await photo("#222")]);
    await saveAnswers(here, await here.person(), survey, {}, { received });
    const [begun] = await keptIn(here);
    await age(here);
    await sweepFiles(here.id);
    expect(await here.run((db) => db.$count(files))).toBe(2);
    expect(await here.run((db) => bytesOf(db, survey.id))).toBe(sent.bytes + (begun?.bytes ?? 0));
    await here.run((db) => db.update(surveyDrafts).set({ savedAt: sql`now() - interval '61 days'` }));
    await sweep(here.id);
    expect(await readBytes(here.id, begun?.id ?? "")).toBeNull();
    expect(await readBytes(here.id, sent.id)).not.toBeNull();
  });

  test("a city that moves takes along what was sent, and leaves behind what was only begun", async () => {
    const here = await createTestCity();
    const survey = await startSurvey(here, [{ kind: "file" }]);
    const sent = await sendPhoto(here, await here.person(), survey, await photo("#111"));
    const received = await receive(here, survey.lines[0], [await photo("#222")]);
    await saveAnswers(here, await here.person(), survey, {}, { received });
    const [begun] = await keptIn(here);
    const lines: string[] = [];
    await exportLines(here.id, async (line) => void lines.push(line));
    const whole = lines.join("\n");
    expect(whole).toContain(`"file":"${sent.id}"`);
    expect(whole).not.toContain(begun?.id ?? "");
  });

  test("whoever leaves takes their files along, sent or not, and reads before which they are", async () => {
    const here = await createTestCity();
    const ada = await here.person();
    const survey = await startSurvey(here, oneFile);
    const sent = await sendPhoto(here, ada, survey, await photo("#111"));
    const other = await startSurvey(here, oneFile);
    const received = await receive(here, other.lines[0], [await photo("#222")]);
    await saveAnswers(here, ada, other, {}, { received });
    const [begun] = await keptIn(here);
    const { filesInSurveys } = await here.run((db) => personalData(db, here.city, ada.id));
    expect(filesInSurveys).toHaveLength(2);
    expect(filesInSurveys).toContainEqual(expect.objectContaining({ path: `/files/${sent.id}` }));
    await here.run((db) =>
      leaveCity({ db, actor: ada, city: here.city }, { keep: true, stoneTitle: "Withdrawn" }),
    );
    const [answer] = await here.run((db) => db.select().from(surveyAnswers));
    expect(answer).toMatchObject({ personId: null, values: {} });
    for (const id of [sent.id, begun?.id ?? ""]) expect(await readBytes(here.id, id)).toBeNull();
  });
});
