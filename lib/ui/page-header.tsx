import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** A short line above the title: the kind of page, the city. */
  eyebrow?: string;
  intro?: ReactNode;
  actions?: ReactNode;
  lang?: string;
};

export function PageHeader({ title, eyebrow, intro, actions, lang }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {eyebrow ? <p className="mb-1 font-semibold text-brand-text">{eyebrow}</p> : null}
        <h1 lang={lang} className="text-3xl font-bold">
          {title}
        </h1>
        {intro ? <div className="mt-3 max-w-prose text-lg text-muted">{intro}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  );
}
