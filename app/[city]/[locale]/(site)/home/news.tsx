import type { NewsItem as Item } from "@/lib/news/queries";
import { NewsItem } from "@/lib/news/ui/news-item";
import type { Page } from "@/lib/request/page";
import { Section } from "./section";

/** A quiet strip of the newest. */
export function HomeNews({ page, news }: { page: Page; news: Item[] }) {
  const { t, path } = page;
  if (news.length === 0) return null;
  return (
    <Section id="news" title={t("news.title")} more={{ href: path("/news"), label: t("news.all") }}>
      <ul className="grid gap-6 *:min-w-0 sm:grid-cols-2 lg:grid-cols-3">
        {news.map((item) => (
          <NewsItem key={item.id} page={page} item={item} heading="h3" />
        ))}
      </ul>
    </Section>
  );
}
