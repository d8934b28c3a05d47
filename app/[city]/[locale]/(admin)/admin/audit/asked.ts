import { validate } from "uuid";
import type { DeedCursor, DeedFilter } from "@/lib/audit/queries";
import { momentOf } from "@/lib/base/wall-clock";
import { deedGroups } from "@/lib/events/deeds";
import { one, type Query } from "../shell/search-params";

/** What an address asks for, as its form holds it and as the ledger is asked: whole days of the city's calendar. */
export function askedDeeds(query: Query, timeZone: string): { filter: DeedFilter; fields: DeedFields } {
  const person = validate(one(query.person)) ? one(query.person) : "";
  const group = deedGroups.find((known) => known === one(query.kind)) ?? null;
  const [from, to] = [dayIn(one(query.from)), dayIn(one(query.to))];
  const filter = {
    person: person || null,
    group,
    from: from ? momentOf(`${from}T00:00`, timeZone) : null,
    until: to ? momentOf(`${dayAfter(to)}T00:00`, timeZone) : null,
  };
  return { filter, fields: { person, kind: group ?? "", from, to } };
}

export type DeedFields = Record<"person" | "kind" | "from" | "to", string>;

/** The same in an address; what is not asked for is left out. */
export function deedsQuery(fields: DeedFields, more: Record<string, string> = {}): string {
  const set = Object.entries({ ...fields, ...more }).filter(([, value]) => value);
  return set.length > 0 ? `?${new URLSearchParams(set)}` : "";
}

export function askedCursor(query: Query): DeedCursor | null {
  const [at = "", id = ""] = one(query.after).split("~");
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(at) && validate(id)
    ? { at, id }
    : null;
}

export function cursorText({ at, id }: DeedCursor): string {
  return `${at}~${id}`;
}

function dayIn(text: string): string {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return "";
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : "";
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
