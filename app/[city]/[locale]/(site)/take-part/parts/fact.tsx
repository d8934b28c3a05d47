import type { ReactNode } from "react";

/** A line of a list of facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold text-muted max-sm:text-sm">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
