import type { Project } from "@/lib/projects/queries";
import type { Standing } from "@/lib/projects/reviewing/queries";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";

/** To whoever took part, once it is over: the way to two questions. */
export function AskReview({ page, project, standing }: { page: Page; project: Project; standing: Standing }) {
  if (standing !== "asked") return null;
  const { t, path } = page;
  return (
    <section
      aria-labelledby="review"
      className="grid justify-items-start gap-3 rounded-card border border-brand-line bg-brand-soft p-5 sm:p-8"
    >
      <h2 id="review" className="text-2xl font-bold">
        {t("review.short")}
      </h2>
      <p className="max-w-prose">{t("review.intro", { city: page.city.name })}</p>
      <ButtonLink href={path(`/projects/${project.code}/review`)} variant="primary">
        {t("review.answer")}
      </ButtonLink>
    </section>
  );
}
