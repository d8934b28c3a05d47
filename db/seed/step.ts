import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";

/** A step that was promised: made, due, done or withdrawn so many days ago; what is still to come is below zero. */
export type DemoStep<Staff extends string = string> = {
  by: Staff;
  made: number;
  due: number;
  title: Localized;
  cost?: number;
  done?: number;
  withdrawn?: number;
  /** What came of it, or why it was withdrawn. */
  note?: string;
  locale?: Locale;
  /** It was promised for another day at first. */
  moved?: { ago: number; from: number; reason: string };
};
