import { validate } from "uuid";

/** After which card a page goes on: the card's place in the order, and its id where others share that place. */
export type Cursor = { value: number; id: string };

export function writeCursor({ value, id }: Cursor): string {
  return `${value}_${id}`;
}

/** Null for whatever is not one of ours: the first page then shows. */
export function readCursor(text: string | string[] | undefined): Cursor | null {
  if (typeof text !== "string") return null;
  const [, number = "", id = ""] = /^(-?\d{1,15})_([0-9a-f-]{36})$/.exec(text) ?? [];
  return validate(id) ? { value: Number(number), id } : null;
}
