import type { Localized } from "@/lib/base/localized";
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
