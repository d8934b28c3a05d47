import { type BoardFilter, filterQuery } from "@/lib/ideas/board/filter";

/** A state of the board as hidden fields, for a form that changes one part of it. */
export function KeptFilter({ filter }: { filter: BoardFilter }) {
  const entries = [...new URLSearchParams(filterQuery(filter))];
  return entries.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
