import type { Metadata } from "next";
import { validate } from "uuid";
import { listPublicNews, type NewsCursor } from "@/lib/news/queries";
import { NewsItem } from "@/lib/news/ui/news-item";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { ShowMore } from "@/lib/ui/show-more";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams; searchParams: Promise<{ after?: string | string[] }> };

const atOnce = 20;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const title = page.t("news.title");
  const meta = await pageMetadata(page, {
    title,
    description: page.t("news.intro", { city: page.city.name }),
    path: "/news",
    hidden: Object.keys(await searchParams).length > 0,
  });
  const types = { "application/rss+xml": [{ url: page.path("/news/feed"), title }] };
  return { ...meta, alternates: { ...meta.alternates, types } };
}

/** What the city tells, the newest first. */
export default async function News({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, city } = page;
  const after = cursorOf([(await searchParams).after].flat()[0] ?? "");
  const found = await page.read((db) => listPublicNews(db, { after, limit: atOnce + 1 }));
  const items = found.slice(0, atOnce);
  const last = found.length > atOnce ? items.at(-1) : undefined;
  const next = last?.publishAt ? `${last.publishAt.toISOString()}~${last.id}` : null;
  return (
    <Page width="text">
      <PageHeader title={t("news.title")} intro={t("news.intro", { city: city.name })} />
      {items.length === 0 ? (
        <EmptyState title={t("news.emptyTitle")}>{t("news.emptyText")}</EmptyState>
      ) : (
        <ul className="grid gap-5">
          {items.map((item) => (
            <NewsItem key={item.id} page={page} item={item} heading="h2" excerpt />
          ))}
        </ul>
      )}
      {next ? (
        <ShowMore href={path(`/news?${new URLSearchParams({ after: next })}`)} label={t("news.more")} />
      ) : null}
      <p>
        <a href={path("/news/feed")} className="link">
          {t("news.feed")}
        </a>
      </p>
    </Page>
  );
}

function cursorOf(text: string): NewsCursor | null {
  const [at = "", id = ""] = text.split("~");
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at)) && validate(id)
    ? { at, id }
    : null;
}
