import type { NewsItem as Item } from "@/lib/news/queries";
import { NewsItem } from "@/lib/news/ui/news-item";
import type { Page } from "@/lib/request/page";

type Props = { page: Page; news: Item[]; id?: string; title?: string };

/** What was told of this project, the newest first. */
export function ProjectNews({ page, news, id = "news", title }: Props) {
  if (news.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <h2 id={id} className="text-2xl font-bold" dir="auto">
        {title || page.t("news.title")}
      </h2>
      <ul className="grid gap-6 *:min-w-0 sm:grid-cols-2 lg:grid-cols-3">
        {news.map((item) => (
          <NewsItem key={item.id} page={page} item={{ ...item, project: null }} heading="h3" />
        ))}
      </ul>
    </section>
  );
}
