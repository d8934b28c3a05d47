import { type ReactNode, useId } from "react";

/** A few fields that belong together, under a heading. */
export function FormPart({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-6">
      <div className="grid gap-1">
        <h2 id={id} className="text-xl font-bold">
          {title}
        </h2>
        {hint ? <p className="text-muted">{hint}</p> : null}
      </div>
      {children}
    </section>
  );
}
