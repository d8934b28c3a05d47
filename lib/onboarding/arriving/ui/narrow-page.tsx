import type { ReactNode } from "react";
import { Page } from "@/lib/ui/site-shell";

type NarrowPageProps = { title: string; intro?: ReactNode; children: ReactNode };

/** One question a page: a title, a line that says why, and what to do. */
export function NarrowPage({ title, intro, children }: NarrowPageProps) {
  return (
    <Page width="text" className="max-w-xl!">
      <header className="grid gap-3">
        <h1 className="text-3xl font-bold">{title}</h1>
        {intro ? <div className="text-lg text-muted">{intro}</div> : null}
      </header>
      {children}
    </Page>
  );
}
