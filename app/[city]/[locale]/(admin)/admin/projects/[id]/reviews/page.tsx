import { readReviews } from "@/lib/projects/reviewing/queries";
import { type CityParams, inCity } from "@/lib/request/page";
import { AdminPage } from "../../../shell/admin-page";
import { ReviewTable } from "../../../shell/review-table";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";

export const generateMetadata = titled("review.admin.title", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

/** What people say of how the project went, as counts and in their words. */
export default async function ProjectReviews({ params }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const reviews = await page.read((db) => readReviews(db, project.id));
  const { t } = page;
  return (
    <AdminPage
      page={page}
      title={t("review.admin.title")}
      intro={t("review.admin.intro")}
      above={projectAbove(page, project)}
      width="normal"
    >
      <ReviewTable page={page} reviews={reviews} />
      {reviews.words.length > 0 ? (
        <section aria-labelledby="words" className="grid gap-3">
          <h2 id="words" className="text-xl font-bold">
            {t("review.admin.words")}
          </h2>
          <ul className="grid gap-3">
            {reviews.words.map(({ id, words }) => (
              <li
                key={id}
                dir="auto"
                className="rounded-card border border-line bg-surface p-4 whitespace-pre-line [overflow-wrap:anywhere]"
              >
                {words}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </AdminPage>
  );
}
