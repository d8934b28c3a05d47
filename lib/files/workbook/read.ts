import { readBook } from "./parts";
import { WorkbookError, type WorkbookProblem } from "./problem";
import { readSheet, type SheetBounds, type SheetRow } from "./sheet";
import { openPack } from "./unpack";

export type WorkbookBounds = SheetBounds & {
  /** What the parts that are read may take together when unpacked. */
  bytes: number;
};

export type Workbook = {
  /** The sheet that was read. */
  sheet: string;
  rows: SheetRow[];
  /** It goes on below. */
  cut: boolean;
  /** Those that were not. */
  others: { name: string; hidden: boolean }[];
};

export type ReadWorkbook = { ok: true; workbook: Workbook } | { ok: false; problem: WorkbookProblem };

/**
 * The first sheet of an .xlsx file that holds a table, else the first that holds anything; hidden ones are not read.
 * Macros and formulas never run, and no more is unpacked or kept than the bounds say.
 */
export async function readWorkbook(bytes: Uint8Array, bounds: WorkbookBounds): Promise<ReadWorkbook> {
  try {
    return { ok: true, workbook: await readFile(bytes, bounds) };
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Whether a file is one of a spreadsheet program at all, by its first bytes: a zip file, or Microsoft's older container. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return isPacked(bytes) || isContainer(bytes);
}

async function readFile(bytes: Uint8Array, bounds: WorkbookBounds): Promise<Workbook> {
  if (isContainer(bytes)) throw new WorkbookError(holds(bytes, "EncryptedPackage") ? "locked" : "old");
  const pack = openPack(bytes, bounds.bytes);
  if (pack.names.some((name) => name.endsWith("vbaproject.bin"))) throw new WorkbookError("macros");
  if (!pack.names.some((name) => name.startsWith("xl/"))) throw new WorkbookError("other");
  const book = await readBook(pack);
  const shown = book.sheets.filter(({ hidden }) => !hidden);
  let best: (Omit<Workbook, "others"> & { part: string }) | null = null;
  for (const { name, part } of shown) {
    const content = await pack.part(part);
    if (!content) throw new WorkbookError("broken");
    const { rows, cut } = await readSheet(content, book, bounds);
    const found = { sheet: name, part, rows, cut };
    if (isTable(rows)) {
      best = found;
      break;
    }
    if (rows.length > 0) best ??= found;
  }
  if (!best) throw new WorkbookError(book.sheets.length === 0 ? "broken" : "empty");
  const { part: read, ...kept } = best;
  const others = book.sheets.filter(({ part }) => part !== read);
  return { ...kept, others: others.map(({ name, hidden }) => ({ name, hidden })) };
}

/** Two rows of two cells: a title page or a remark has none. */
function isTable(rows: readonly SheetRow[]): boolean {
  return rows.filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1).length > 1;
}

function isPacked([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && c === 3 && d === 4;
}

function isContainer([a, b, c, d]: Uint8Array): boolean {
  return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
}

/** Names in that container are UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}
