/** What a number stands for, by the format it is shown in. */
export type Kind = "number" | "percent" | "day" | "time" | "moment";

/** Formats that every program knows by their number: ECMA-376, part 1, 18.8.30. */
export function kindOfFormat(id: number, code: string | undefined): Kind {
  if (code !== undefined) return kindOfCode(code);
  if (id === 9 || id === 10) return "percent";
  if (id === 22) return "moment";
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "time";
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "day" : "number";
}

/** "dd.mm.yyyy" is a day, "[h]:mm" a time, "0.0 %" a share; words in quotation marks and colours say nothing. */
function kindOfCode(code: string): Kind {
  const [first = ""] = code
    .replace(/"[^"]*"|\\.|[_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";");
  if (first.includes("%")) return "percent";
  if (/general|[0#?]/i.test(first.replace(/[.,]0+/g, ""))) return "number";
  // An "m" beside hours or seconds is minutes, else months.
  const words = first.replace(/am\/pm|a\/p/gi, "h").replace(/h+\]?\W*m+|m+\]?\W*s/gi, "h");
  const [day, time] = [/[ymd]/i.test(words), /[hs]/i.test(words)];
  if (day && time) return "moment";
  return day ? "day" : time ? "time" : "number";
}

/** A cell's number as it would be typed: a day as 2026-11-28, a share as 12.5%, others with their digits only. */
export function writtenNumber(typed: string, kind: Kind, from1904: boolean): string {
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  if (!Number.isFinite(value)) return typed;
  if (kind === "percent") return `${plain(value * 100)}%`;
  return kind === "number" ? plain(value) : (writtenDate(value, kind, from1904) ?? plain(value));
}

/** Programs compute with fifteen digits; more of them are what is left of a division by two. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Days since the last of 1899; those of Excel's first two months are one less, for a 29 February 1900 that never was. */
function writtenDate(value: number, kind: Kind, from1904: boolean): string | null {
  const days = from1904 ? value + 1462 : value < 60 ? value + 1 : value;
  if (value < 0 || days >= 2_958_466) return null;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString();
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 19)];
  if (kind === "time" && value < 1) return time;
  return kind === "day" && Number.isInteger(value) ? day : time === "00:00:00" ? day : `${day} ${time}`;
}
