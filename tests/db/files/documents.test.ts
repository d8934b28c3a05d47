import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { files } from "@/db/schema/city";
import { extendEnv } from "@/lib/base/env";
import { saveDocument } from "@/lib/files/commands";
import { prepareDocument } from "@/lib/files/document";
import { findServedFile } from "@/lib/files/queries";
import { sweepFiles } from "@/lib/files/sweep";
import { visitor } from "@/lib/people/actor";
import { removeBlock } from "@/lib/projects/blocks/commands";
import { sendBlock } from "@/tests/support/blocks";
import { createTestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";

beforeAll(() => extendEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), "cityloop-documents-")) }));

const plan = new Blob(["%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF"]);

test("a document of a project is handed to everybody as what it is, and stays as long as it can be brought back", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id: project } = await startProject(here);
  const document = await prepareDocument(here.id, plan);
  expect(document.mime).toBe("application/pdf");
  await here.run((db) => saveDocument({ db, actor }, document));
  const served = () => here.run((db) => findServedFile(db, visitor, document.id));
  expect(await served()).toBeNull();
  const sent = { project, kind: "files" as const, "items.new.title.en": "The plan" };
  const { id } = await sendBlock(here, actor, sent, { "items.new.file": document });
  expect(await served()).toMatchObject({ mime: "application/pdf", public: true });
  await within(here, actor, (context) => removeBlock(context, { project, id }));
  await here.run((db) => db.update(files).set({ createdAt: sql`now() - interval '2 days'` }));
  await sweepFiles(here.id);
  expect(await here.run((db) => db.$count(files, eq(files.id, document.id)))).toBe(1);
});

test("what is no document, or one with programs in it, is refused before it is kept", async () => {
  const here = await createTestCity();
  const archive = (...parts: string[]) => new Blob(["PK\x03\x04", ...parts]);
  const open = (type: string) => archive(`${" ".repeat(26)}mimetype${type}PK`);
  const kinds = [
    archive("[Content_Types].xml", "word/document.xml"),
    open("application/vnd.oasis.opendocument.text"),
  ];
  for (const file of kinds)
    expect((await prepareDocument(here.id, file)).mime).toMatch(/officedocument|opendocument/);
  const refused = [
    new Blob(["<script>alert(1)</script>"]),
    new Blob(["<svg xmlns='http://www.w3.org/2000/svg'/>"]),
    new Blob(["PK"]),
    archive("nothing"),
    archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    open("application/vnd.oasis.opendocument.text-template"),
  ];
  for (const file of refused)
    await expect(prepareDocument(here.id, file)).rejects.toThrow("form.documentUnknown");
  const large = new Blob(["%PDF-", new Uint8Array(20 * 1024 * 1024)]);
  await expect(prepareDocument(here.id, large)).rejects.toThrow("form.fileTooLarge");
});
