import { westernDigits } from "@/lib/imports/fold";
import { notUnderstood, type Understood, understood } from "@/lib/imports/reason";

const MOST = 2_000_000_000;

/**
 * A whole number as programs and people write it: 1234, 1.234, 1,234, 1 234, 1'234, 1234.0, 1.2k, "7 votes".
 * @param decimals the column writes three digits after each point: 12.000 is twelve
 */
export function readCount(cell: string, decimals = false): Understood<number> {
  const text = westernDigits(cell).trim();
  if (text === "" || /^(-|–|—|n\/?a|null|none|nan)$/i.test(text)) return understood<number>(null);
  const [number] = /^\+?\d[\d.,'’\s\u00A0\u202F٬]*/u.exec(text) ?? [];
  const rest = number === undefined ? "" : text.slice(number.length);
  if (number === undefined || /[\d-]/.test(rest)) return notUnderstood("count", cell);
  const digits = number.replace(/^\+/, "").replace(/[.,'’\s]+$/u, "");
  if (/^\s*k$/i.test(rest)) return whole(Math.round(Number(digits.replace(",", ".")) * 1000), cell);
  return whole(Number(decimals ? digits.replace(",", ".") : withoutGroups(digits)), cell);
}

/** What a column's values say: a group of thousands never begins with a zero, and not all are whole thousands. */
export function decimalEvidence(cell: string): "decimals" | "grouped" | "thousands" | null {
  const text = westernDigits(cell).trim();
  if (/^0+[.,]\d{3}$/.test(text)) return "decimals";
  if (/^\d{1,3}[.,]000$/.test(text)) return "thousands";
  return /^\d+([.,]\d{3})*$/.test(text) ? "grouped" : null;
}

/** Half a vote is none: such a column holds a rating or a share. */
function whole(value: number, cell: string): Understood<number> {
  return Number.isInteger(value) && value <= MOST ? understood(value) : notUnderstood("count", cell);
}

function withoutGroups(number: string): string {
  if (/^\d{1,3}([.,'’\s\u00A0\u202F٬])\d{3}(\1\d{3})*$/u.test(number)) return number.replace(/\D/g, "");
  if (/^\d{1,3}([.,'’\s\u00A0\u202F٬]\d{3})+[.,]\d+$/u.test(number))
    return number.replace(/[.,]\d+$/, "").replace(/\D/g, "");
  return number.replace(/\s/g, "").replace(",", ".");
}
