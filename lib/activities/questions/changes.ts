import type { Line } from "./question";

type Shape = Pick<Line, "required" | "min" | "max" | "condition" | "audience">;

/**
 * What cannot change any more once somebody answered, of what is to be changed: words, the order and further choices
 * can, what answers were given to cannot. The first of them, or null.
 */
export function fixed(before: Shape, after: Shape): "bounds" | "condition" | "required" | "audience" | null {
  if (before.min !== after.min || before.max !== after.max) return "bounds";
  if (isToldToMore(before, after)) return "audience";
  if (!isSame(before.condition, after.condition)) return "condition";
  return after.required && !before.required ? "required" : null;
}

/** What was said to few is never shown to all. */
export function isToldToMore(before: Pick<Shape, "audience">, after: Pick<Shape, "audience">): boolean {
  return before.audience === "staff" && after.audience === "everybody";
}

function isSame(one: Line["condition"], other: Line["condition"]): boolean {
  const words = (condition: Line["condition"]) =>
    condition ? [condition.question, ...[...condition.choices].sort()].join(" ") : "";
  return words(one) === words(other);
}

/** Whether each line comes after what it depends on, as it has to. */
export function isInOrder(lines: readonly Pick<Line, "id" | "condition">[]): boolean {
  return lines.every(
    ({ condition }, index) =>
      condition === null || lines.slice(0, index).some(({ id }) => id === condition.question),
  );
}
