import type { ReactNode } from "react";

type SectionProps = {
  id: string;
  title: string;
  intro?: string;
  more?: { href: string; label: string };
  children: ReactNode;
};

/** A part of the start page: its title, perhaps a way to all of it, and what it shows. */
export function Section({ id, title, intro, more, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-6 *:min-w-0">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <div>
          <h2 id={id} className="text-2xl font-bold">
            {title}
          </h2>
          {intro ? <p className="mt-1 max-w-prose text-muted">{intro}</p> : null}
        </div>
        {more ? (
          <a href={more.href} className="link inline-flex min-h-11 items-center">
            {more.label}
          </a>
        ) : null}
      </div>
      {children}
    </section>
  );
}
