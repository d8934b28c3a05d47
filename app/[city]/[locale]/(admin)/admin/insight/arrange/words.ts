/** What the rows of an arrangement say, as finished words. */
export type Words = Record<
  "shown" | "rest" | "none" | "size" | "drag" | "up" | "down" | "add" | "remove",
  string
>;
