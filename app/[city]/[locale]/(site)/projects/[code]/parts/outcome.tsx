import { renderMarkdown } from "@/lib/base/markdown";
import type { Project } from "@/lib/projects/queries";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import { RichText } from "@/lib/ui/rich-text";

/** What people's input changed; of a project that is over it is said, too, that nothing was said yet. */
export function Outcome({ page, project }: { page: Page; project: Project }) {
  const { t } = page;
  const words = say(page, project.outcome);
  if (!words && project.state !== "archived") return null;
  return (
    <section aria-labelledby="outcome" className="grid gap-4">
      <h2 id="outcome" className="text-2xl font-bold">
        {t("projects.field.outcome")}
      </h2>
      {words ? (
        <div className="rounded-card border border-brand-line bg-surface p-5 shadow-card [overflow-wrap:anywhere] sm:p-8">
          <RichText html={renderMarkdown(words)} lang={langOf(page, project.outcome)} />
        </div>
      ) : (
        <Notice kind="warning">{t("projects.noOutcome", { city: page.city.name })}</Notice>
      )}
    </section>
  );
}
