import { type ReactNode, useId } from "react";

/** A part of the form with what belongs together. */
export function Part({ title, children }: { title?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className="grid gap-6 rounded-card border border-line bg-surface p-4 shadow-card *:min-w-0 sm:p-7"
    >
      {title ? (
        <h2 id={id} className="text-xl font-bold">
          {title}
        </h2>
      ) : null}
      {children}
    </section>
  );
}
