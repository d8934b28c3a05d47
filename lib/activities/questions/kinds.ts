/** What can be asked. */
export const questionKinds = [
  "single",
  "multiple",
  "scale",
  "ranking",
  "matrix",
  "number",
  "text",
  "place",
  "file",
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A section is a line among the questions: a heading, with which a page begins. */
export const lineKinds = [...questionKinds, "section"] as const;
export type LineKind = (typeof lineKinds)[number];

/** Kinds whose answers are chosen among what is offered. */
export const withChoices: readonly LineKind[] = ["single", "multiple", "ranking", "matrix"];

/** Kinds that others can depend on, and that can be crossed with each other. */
export const isCountable = (kind: LineKind): boolean =>
  kind === "single" || kind === "multiple" || kind === "scale";
