import { readReviews } from "@/lib/projects/reviewing/queries";
import type { Page } from "@/lib/request/page";
import { ReviewTable } from "../shell/review-table";

/** What people say of how a project went, whatever days are looked at: they are asked once, at its end. */
export async function ProcessReviews({ page, project }: { page: Page; project: string }) {
  const reviews = await page.read((db) => readReviews(db, project));
  return (
    <section aria-labelledby="process" className="grid gap-3">
      <h2 id="process" className="text-xl font-bold">
        {page.t("review.process")}
      </h2>
      <ReviewTable page={page} reviews={reviews} />
    </section>
  );
}
