import type { ReactNode } from "react";

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** The first stop of the keyboard: past the menus, to `<main id="content" tabIndex={-1}>`. */
export function SkipLink({ label, target = "content" }: { label: string; target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-control focus:bg-ink focus:px-5 focus:py-3 focus:font-semibold focus:text-surface"
    >
      {label}
    </a>
  );
}
