import type { Check } from "./files";
import { floors } from "./floors";
import { cycles, layering } from "./layering";
import { size } from "./size";
import { formatAndLint, types } from "./tools";
import { forbiddenWords } from "./words";

/** The two that start a program come first: they run while the others read. */
export const checks: Check[] = [types, formatAndLint, layering, cycles, size, forbiddenWords, floors];
