import { westernDigits } from "@/lib/imports/fold";

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** 10:50, 10:50:19, 10h50, 10.50 Uhr, 10:50 PM, "0 days 10:50:19", PT10H50M, a spreadsheet's 0.4516; null otherwise. */
export function readTimeOfDay(cell: string): TimeOfDay | null {
  const text = westernDigits(cell).trim();
  if (/^0?[.,]\d+$/.test(text)) return ofSeconds(Math.round(Number(text.replace(",", ".")) * 86_400));
  const clock =
    /^(?:P?0+\s*(?:days?,?|D)\s*)?T?(\d{1,2})\s*[:.hH]\s*(\d{1,2})?(?:\s*[:.mM'′]\s*(\d{1,2})?(?:[.,]\d+)?)?\s*(?:s|"|″|uhr|uur|h|min)?\s*([ap]\.?\s?m\.?|[صم])?$/i.exec(
      text,
    ) ??
    /^P(?:0D)?T(\d{1,2})H(?:(\d{1,2})M)?(?:(\d{1,2})(?:[.,]\d+)?S)?$/i.exec(text) ??
    /^(\d{1,2})()()\s*([ap]\.?\s?m\.?)$/i.exec(text);
  if (!clock) return null;
  const [, hour, minute = "0", second = "0", half = ""] = clock;
  return valid(afternoon(Number(hour), half), Number(minute || 0), Number(second || 0));
}

function afternoon(hour: number, half: string): number {
  if (/^[pم]/i.test(half)) return hour < 12 ? hour + 12 : hour;
  return /^[aص]/i.test(half) && hour === 12 ? 0 : hour;
}

function ofSeconds(seconds: number): TimeOfDay | null {
  return valid(Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60);
}

function valid(hour: number, minute: number, second: number): TimeOfDay | null {
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : null;
}
