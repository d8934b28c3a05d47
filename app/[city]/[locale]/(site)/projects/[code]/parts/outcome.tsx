import { renderMarkdown } from "@/lib/base/markdown";
import { ideaPath } from "@/lib/ideas/address";
import { authorName } from "@/lib/ideas/ui/author-name";
import type { Contribution } from "@/lib/projects/outcome/queries";
import type { Project } from "@/lib/projects/queries";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import { RichText } from "@/lib/ui/rich-text";

type Props = { page: Page; project: Project; contributions: Contribution[] };

/** What people's input changed; of a project that is over it is said, too, that nothing was said yet. */
export function Outcome({ page, project, contributions }: Props) {
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
          <Contributions page={page} contributions={contributions} />
        </div>
      ) : (
        <Notice kind="warning">{t("projects.noOutcome", { city: page.city.name })}</Notice>
      )}
    </section>
  );
}

/** The ideas that it goes back to, each with who posted it. */
function Contributions({ page, contributions }: Omit<Props, "project">) {
  const { t, path, locale } = page;
  if (contributions.length === 0) return null;
  return (
    <div className="mt-6 grid gap-2 border-t border-line pt-5">
      <h3 className="text-lg font-bold">{t("projects.contributions")}</h3>
      <ul className="grid gap-1">
        {contributions.map((idea) => (
          <li key={idea.id} className="flex flex-wrap items-baseline gap-x-3">
            <a
              href={path(ideaPath(idea))}
              lang={idea.locale === locale ? undefined : idea.locale}
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              <bdi>{idea.title}</bdi>
            </a>
            <span className="text-sm text-muted">
              <bdi>{authorName(idea.author, t)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
