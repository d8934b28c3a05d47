import { files } from "@/db/schema/city";
import { type BlockContent, projectBlocks, type StoredFile } from "@/db/schema/project-blocks";
import type { DemoBlock } from "@/db/seed/project-model";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { storeBytes } from "@/lib/files/store";
import { drawn } from "./drawn";
import { type Grounds, must } from "./grounds";

/** The pages of the projects that have more on them than every project has. */
export async function plantBlocks(db: CityDb, cityId: string, grounds: Grounds): Promise<void> {
  for (const { key, blocks = [] } of grounds.plan.projects ?? []) {
    const projectId = must(grounds.projects.get(key), `project ${key}`);
    const rows = [];
    for (const [position, block] of blocks.entries()) {
      const { kind, ...said } = block;
      const content = await contentOf(db, cityId, said);
      rows.push({ id: newId(), projectId, kind, content, position });
    }
    if (rows.length > 0) await db.insert(projectBlocks).values(rows);
  }
}

async function contentOf(
  db: CityDb,
  cityId: string,
  { drawing, items, ...words }: Omit<DemoBlock, "kind">,
): Promise<BlockContent> {
  const content: BlockContent = words;
  if (drawing) content.file = await drawn(db, cityId, drawing);
  if (!items) return content;
  content.items = [];
  for (const { page, drawing: picture, ...item } of items) {
    const file = page ? await paper(db, cityId, page) : picture && (await drawn(db, cityId, picture));
    content.items.push({ id: newId(), ...item, ...(file ? { file } : {}) });
  }
  return content;
}

/** A sheet of paper with a few lines, as a document that can be opened. */
async function paper(db: CityDb, cityId: string, lines: string[]): Promise<StoredFile> {
  const data = Buffer.from(pdfOf(lines), "latin1");
  const file = { id: await storeBytes(cityId, data), mime: "application/pdf", bytes: data.length };
  await db.insert(files).values(file).onConflictDoNothing();
  return file;
}

function pdfOf(lines: string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join("\n");
  const stream = `BT /F1 14 Tf 22 TL 64 760 Td\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join("")}`;
  return `${text}${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
