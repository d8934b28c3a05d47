import { Icon } from "@/lib/ui/icon";
import { Ring } from "@/lib/ui/ring";
import type { Facet } from "./facets";

/** One way to narrow the board, as boxes to tick. */
export function FacetFields({ facet, open }: { facet: Facet; open: boolean }) {
  return (
    <details open={open} className="group/facet border-b border-line last-of-type:border-0">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 px-4 py-2.5 leading-snug font-semibold">
        {facet.label}
        <Icon name="chevron" size={18} className="ms-auto text-muted group-open/facet:rotate-180" />
      </summary>
      <fieldset className="grid px-4 pb-3">
        <legend className="sr-only">{facet.label}</legend>
        {facet.values.map(({ value, label, chosen, stage, shownCount }) => (
          <label key={value} className="facet-value">
            <input type="checkbox" name={facet.param} value={value} defaultChecked={chosen} />
            {stage === undefined ? null : <Ring stage={stage} size={20} />}
            <span>{label}</span>
            <b>{shownCount}</b>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
