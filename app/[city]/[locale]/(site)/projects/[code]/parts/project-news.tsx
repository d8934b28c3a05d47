import type { NewsItem as Item } from "@/lib/news/queries";
import { NewsItem } from "@/lib/news/ui/news-item";
import type { Page } from "@/lib/request/page";

/** What was told of this project, the newest first. */
export function ProjectNews({ page, news }: { page: Page; news: Item[] }) {
  if (news.length === 0) return null;
  return (
    <section aria-labelledby="news" className="grid gap-5">
      <h2 id="news" className="text-2xl font-bold">
        {page.t("news.title")}
      </h2>
      <ul className="grid gap-6 *:min-w-0 sm:grid-cols-2 lg:grid-cols-3">
        {news.map((item) => (
          <NewsItem key={item.id} page={page} item={{ ...item, project: null }} heading="h3" />
        ))}
      </ul>
    </section>
  );
}
