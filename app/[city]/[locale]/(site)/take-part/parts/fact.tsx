import type { ReactNode } from "react";

/** A line of a list of facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold text-muted max-sm:mt-2 max-sm:text-sm max-sm:first:mt-0">{name}</dt>
      <dd className="min-w-0 max-sm:-mt-1.5">{children}</dd>
    </>
  );
}
