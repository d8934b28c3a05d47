import { randomInt } from "node:crypto";
import { ringSize } from "./board/seed";

/** An idea's place on the ring of the fair order, drawn once when it is posted. */
export function drawPlace(): number {
  return randomInt(ringSize);
}
