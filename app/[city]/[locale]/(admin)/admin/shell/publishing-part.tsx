import type { ReactNode } from "react";
import type { Page } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";

type Props = { page: Page; title?: string; standing: string; warning?: string | null; children: ReactNode };

/** Whether everybody sees something of the desk, what is missing for it, and the next steps. */
export function PublishingPart({ page, title, standing, warning, children }: Props) {
  return (
    <section aria-labelledby="publishing" className="grid gap-5">
      <div className="grid gap-2">
        <h2 id="publishing" className="text-xl font-bold">
          {title ?? page.t("projects.admin.publishing")}
        </h2>
        <p className="max-w-prose">{standing}</p>
      </div>
      {warning ? <Notice kind="warning">{warning}</Notice> : null}
      {children}
    </section>
  );
}
