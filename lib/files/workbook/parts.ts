import { posix } from "node:path";
import { type Kind, kindOfFormat } from "./formats";
import { WorkbookError } from "./problem";
import type { Pack } from "./unpack";
import { attribute, readXml } from "./xml";

export type SheetPart = { name: string; hidden: boolean; part: string };

export type Book = {
  sheets: SheetPart[];
  /** Days count from 1904 instead of 1900. */
  from1904: boolean;
  /** Kinds of number by the style a cell names. */
  kinds: Kind[];
  texts: string[];
};

/** What a workbook is made of: its sheets in their order, and what their cells refer to. */
export async function readBook(pack: Pack): Promise<Book> {
  const root = await relationsOf(pack, "");
  const main = root.find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  const content = await pack.part(main);
  if (main.endsWith(".bin")) throw new WorkbookError("old");
  if (!content) throw new WorkbookError("broken");
  const relations = await relationsOf(pack, main);
  const listed: { name: string; hidden: boolean; relation: string | undefined }[] = [];
  let from1904 = false;
  await readXml(content, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 ||= /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const hidden = /hidden/i.test(attributes.state ?? "");
      listed.push({ name: attributes.name ?? "", hidden, relation: attribute(attributes, "id") });
    },
  });
  const sheets = listed.flatMap(({ name, hidden, relation }) => {
    const found = relations.find(({ id, type }) => id === relation && type === "worksheet");
    return found ? [{ name, hidden, part: found.part }] : [];
  });
  const partOf = (kind: string) => relations.find(({ type }) => type === kind)?.part;
  return {
    sheets,
    from1904,
    kinds: await readKinds(pack, partOf("styles")),
    texts: await readTexts(pack, partOf("sharedStrings")),
  };
}

type Relation = { id: string; type: string; part: string };

async function relationsOf(pack: Pack, of: string): Promise<Relation[]> {
  const cut = of.lastIndexOf("/") + 1;
  const [folder, file] = [of.slice(0, cut), of.slice(cut)];
  const content = await pack.part(`${folder}_rels/${file}.rels`);
  const relations: Relation[] = [];
  if (!content) return relations;
  await readXml(content, {
    open(name, { Id: id = "", Type: type = "", Target: target = "" }) {
      if (name !== "Relationship") return;
      const part = posix.join("/", target.startsWith("/") ? "" : folder, target).slice(1);
      relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), part });
    },
  });
  return relations;
}

async function readKinds(pack: Pack, part: string | undefined): Promise<Kind[]> {
  const content = part ? await pack.part(part) : null;
  const codes = new Map<string, string>();
  const formats: string[] = [];
  if (!content) return [];
  let inCells = false;
  await readXml(content, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") codes.set(numFmtId, formatCode);
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) formats.push(numFmtId);
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats.map((id) => kindOfFormat(Number(id), codes.get(id)));
}

/** Texts that cells share, without the readings that Japanese ones carry beside them. */
async function readTexts(pack: Pack, part: string | undefined): Promise<string[]> {
  const content = part ? await pack.part(part) : null;
  const texts: string[] = [];
  if (!content) return texts;
  let [text, inText, inReading] = ["", false, false];
  await readXml(content, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inReading = true;
      if (name === "t") inText = !inReading;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
      if (name === "si") texts.push(text);
    },
  });
  return texts;
}
