import type { BlockContent } from "@/db/schema/project-blocks";

export const blockKinds = [
  "text",
  "picture",
  "gallery",
  "video",
  "timeline",
  "activities",
  "events",
  "news",
  "files",
  "people",
  "questions",
  "action",
] as const;

export type BlockKind = (typeof blockKinds)[number];

/** What can be done with one, and taken back. */
export type ChangeKind = "added" | "changed" | "moved" | "removed" | "restored";

export type TextField = "title" | "text" | "alt" | "label";
export type ItemText = "title" | "text";

/** What a file of a block is: a picture drawn anew, or a document that is only ever handed out. */
export type FileKind = "picture" | "document";

type Shape = {
  /** Texts in each language; what is needed is needed in the city's main one. */
  texts: readonly TextField[];
  needs: readonly TextField[];
  link?: "video" | "page";
  file?: FileKind;
  items?: {
    texts: readonly ItemText[];
    needs: readonly ItemText[];
    name?: true;
    file?: FileKind;
    needsFile?: true;
  };
};

export const shapes: Record<BlockKind, Shape> = {
  text: { texts: ["title", "text"], needs: ["text"] },
  picture: { texts: ["title", "alt", "text"], needs: ["alt"], file: "picture" },
  gallery: {
    ...{ texts: ["title"], needs: [] },
    items: { texts: ["title"], needs: ["title"], file: "picture", needsFile: true },
  },
  video: { texts: ["title"], needs: ["title"], link: "video" },
  timeline: { texts: ["title"], needs: [] },
  activities: { texts: ["title"], needs: [] },
  events: { texts: ["title"], needs: [] },
  news: { texts: ["title"], needs: [] },
  files: {
    ...{ texts: ["title"], needs: [] },
    items: { texts: ["title"], needs: ["title"], file: "document", needsFile: true },
  },
  people: {
    ...{ texts: ["title"], needs: [] },
    items: { texts: ["title"], needs: ["title"], name: true, file: "picture" },
  },
  questions: { texts: ["title"], needs: [], items: { texts: ["title", "text"], needs: ["title", "text"] } },
  action: { texts: ["title", "text", "label"], needs: ["label"], link: "page" },
};

export const blockLimits = {
  each: 40,
  items: 30,
  title: 120,
  text: 6000,
  alt: 200,
  label: 60,
  name: 100,
  link: 500,
  itemTitle: 200,
  itemText: 3000,
} as const;

export function asBlockKind(kind: string): BlockKind {
  return blockKinds.find((known) => known === kind) ?? "text";
}

/** A part of a project's page. */
export type Block = { id: string; kind: BlockKind; content: BlockContent; position: number };

export type BlockItem = NonNullable<BlockContent["items"]>[number];
