/**
 * A cell as no spreadsheet takes it for a formula: not at its beginning, and not behind what another spreadsheet's
 * settings would take for the next cell's. For csv-stringify: `cast: { string: harmlessCell }`.
 */
export function harmlessCell(text: string): string {
  return text
    .replace(/(^|[;,\t\r\n])([\s\p{Cf}"']*)(?=[=+\-@|%＝＋－＠])/gu, "$1$2'")
    .replace(/^(?=[\t\r\n])/, "'");
}
