import { type DocumentKind, documentTypes } from "./limits";

export type ImageKind = "jpeg" | "png" | "webp" | "gif" | "avif";

/** What a file is by its first bytes; neither its name nor the type the browser claims counts. */
export function imageKind(bytes: Uint8Array): ImageKind | "heic" | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64));
  const text = head.toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "gif";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  if (text.slice(4, 8) === "ftyp") return brandKind(text);
  return null;
}

/** HEIC and AVIF share a container; only its brands tell them apart. */
function brandKind(text: string): "avif" | "heic" | null {
  const brands = text.slice(8);
  if (/avi[fs]/.test(brands)) return "avif";
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? "heic" : null;
}

/**
 * A document by its bytes. An office document is an archive whose parts say what it is; one that carries programs
 * is none.
 */
export function documentKind(bytes: Uint8Array): DocumentKind | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.subarray(0, 5).toString("latin1") === "%PDF-") return "pdf";
  if (whole.subarray(0, 4).toString("latin1") !== "PK\x03\x04") return null;
  if (whole.includes("vbaProject.bin") || whole.includes("Basic/script-lc.xml")) return null;
  // An open document begins with its type, stored as it is.
  const [name, type] = [
    whole.subarray(30, 38).toString("latin1"),
    whole.subarray(38, 100).toString("latin1"),
  ];
  const open = (["odt", "ods", "odp"] as const).find((kind) => typeIs(type, documentTypes[kind]));
  if (name === "mimetype") return open ?? null;
  if (!whole.includes("[Content_Types].xml")) return null;
  const part = { docx: "word/document.xml", xlsx: "xl/workbook.xml", pptx: "ppt/presentation.xml" } as const;
  return (["docx", "xlsx", "pptx"] as const).find((kind) => whole.includes(part[kind])) ?? null;
}

/** A template or another kind of document goes on after the same words. */
function typeIs(text: string, type: string): boolean {
  return text.startsWith(type) && !text.slice(type.length).startsWith("-");
}
