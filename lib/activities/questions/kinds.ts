import type { ActivityKind } from "../kinds";

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

/** What the form of an idea board can ask beside the idea itself. */
export const boardKinds = [
  "single",
  "multiple",
  "scale",
  "number",
  "text",
] as const satisfies readonly QuestionKind[];

/** A section is a line among the questions: a heading, with which a page begins. */
export const lineKinds = [...questionKinds, "section"] as const;
export type LineKind = (typeof lineKinds)[number];

/** What an activity of this kind can ask; nothing where it asks no questions. */
export function kindsFor(activity: ActivityKind): readonly LineKind[] {
  if (activity === "survey") return lineKinds;
  return takesIdeas(activity) ? boardKinds : [];
}

/** Boards, and what is answered with ideas as on one. */
export function takesIdeas(activity: ActivityKind): boolean {
  return ["idea_board", "challenge"].includes(activity);
}

/** Kinds whose answers are chosen among what is offered. */
export const withChoices: readonly LineKind[] = ["single", "multiple", "ranking", "matrix"];

/** Kinds that others can depend on, and that can be crossed with each other. */
export const isCountable = (kind: LineKind): boolean =>
  kind === "single" || kind === "multiple" || kind === "scale";
