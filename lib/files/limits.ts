/** Bounds of a picture that somebody sends; the form shows them, and they are checked before anything is decoded. */
export const imageLimits = {
  bytes: 15 * 1024 * 1024,
  /** A large phone camera has 50 million; what is costly to decode is stopped by the memory of its process. */
  pixels: 60_000_000,
  /** The longest side that is kept. */
  side: 1920,
} as const;

/** Smaller ones for cards and phones, by width in pixels. */
export const renditionWidths = [320, 640, 1280] as const;

/** For a file field's `accept`: a phone that keeps HEIC hands over JPEG when asked so. */
export const acceptedImages = "image/jpeg,image/png,image/webp,image/gif,image/avif";

/** Bounds of what people send to be read by few: a picture as above, or a PDF. */
export const privateLimits = { pdfBytes: 10 * 1024 * 1024, name: 80 } as const;

export const acceptedPrivate = `${acceptedImages},application/pdf`;

/** Bounds of a document for download. */
export const documentLimits = { bytes: 20 * 1024 * 1024 } as const;

/** What a document is told to be, by what its bytes say. */
export const documentTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
} as const;

export type DocumentKind = keyof typeof documentTypes;

export const documentKinds = Object.keys(documentTypes) as DocumentKind[];

export const acceptedDocuments = documentKinds.map((kind) => `.${kind}`).join(",");

export function kindOfDocument(mime: string): DocumentKind | null {
  return documentKinds.find((kind) => documentTypes[kind] === mime) ?? null;
}
