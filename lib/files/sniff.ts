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
