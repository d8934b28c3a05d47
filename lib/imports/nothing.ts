/** What programs write into a cell that holds nothing: NULL, \\N, NaN, None, #N/A, #REF!; "NA" in capitals only. */
export function isNothing(cell: string): boolean {
  return NOTHING.test(cell) || cell === "NA";
}

const NOTHING =
  /^(null|\(null\)|<null>|nil|nan|nat|none|n\/a|\\n|undefined|#(n\/a|nv|null!|ref!|value!|name\?|div\/0!|wert!|bezug!|valeur!|waarde!|¡valor!|¡ref!))$/i;
