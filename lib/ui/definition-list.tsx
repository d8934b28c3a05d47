import type { ReactNode } from "react";

type Definition = { term: string; value: ReactNode };

export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map(({ term, value }) => (
        <div key={term} className="grid gap-x-6 py-3 first:pt-0 last:pb-0 sm:grid-cols-[12rem_1fr]">
          <dt className="text-sm font-semibold text-muted sm:text-base">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
