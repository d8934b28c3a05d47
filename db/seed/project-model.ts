import type { BlockContent } from "@/db/schema/project-blocks";
import type { Localized } from "@/lib/base/localized";
import type { BlockItem, BlockKind } from "@/lib/projects/blocks/kinds";
import type { DemoStep } from "./step";

/** What is around a project, beside what it says. */
export type DemoAround<Staff extends string = string> = {
  /** What the city promised to do in it. */
  steps?: DemoStep<Staff>[];
  /** How many follow it, of those who took part. */
  followers?: number;
  /** How many said how it went, and some of their words. */
  reviews?: { count: number; words: string[] };
  /** Kept as a template of the city's own under this name. */
  savedAs?: string;
};

/** Projects that belong together. */
export type DemoFolder = { key: string; title: Localized; text: Localized; projects: string[] };

/** A block of a project's page; its picture is a drawing, its files are papers of a few lines. */
export type DemoBlock = Omit<BlockContent, "file" | "items"> & {
  kind: BlockKind;
  drawing?: string;
  items?: (Omit<BlockItem, "id" | "file"> & { page?: string[]; drawing?: string })[];
};
