import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { formatDate } from "@/lib/i18n/format";
import { newsPath } from "@/lib/news/address";
import { findPublicNews, type NewsItem } from "@/lib/news/queries";
import { projectPath } from "@/lib/projects/address";
import { langOf, say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, inCity } from "@/lib/request/page";
import { isSameAddress } from "@/lib/request/paths";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";

type Params = Promise<{ city: string; locale: string; code: string; slug?: string[] }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const page = await inCity(params);
  const item = await newsHere(page, (await params).code);
  return pageMetadata(page, {
    title: say(page, item.title),
    description: plainText(say(page, item.body), 200),
    path: newsPath(item),
    image: item.imageFileId ? `/files/${item.imageFileId}/1280` : null,
  });
}

/** One piece of news. */
export default async function NewsPage({ params }: { params: Params }) {
  const page = await inCity(params);
  const { code, slug } = await params;
  const item = await newsHere(page, code);
  const right = newsPath(item);
  if (!isSameAddress(`/news/${[code, ...(slug ?? [])].join("/")}`, right))
    permanentRedirect(page.path(right));
  const { t, path, locale, city } = page;
  const { title, body, project, publishAt } = item;
  return (
    <Page width="text">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[{ label: t("news.title"), href: path("/news") }, { label: say(page, title) }]}
      />
      <article className="grid gap-6 [overflow-wrap:anywhere]">
        <div className="grid gap-2">
          <h1 className="text-3xl font-bold sm:text-4xl" lang={langOf(page, title)} dir="auto">
            {say(page, title)}
          </h1>
          <p className="flex flex-wrap gap-x-3 text-muted">
            {publishAt ? (
              <time dateTime={publishAt.toISOString()}>{formatDate(publishAt, locale, city.timeZone)}</time>
            ) : null}
            {project ? (
              <a className="link" href={path(projectPath(project))} lang={langOf(page, project.title)}>
                <bdi>{say(page, project.title)}</bdi>
              </a>
            ) : null}
          </p>
        </div>
        <Picture page={page} item={item} />
        <RichText html={renderMarkdown(say(page, body))} lang={langOf(page, body)} />
      </article>
    </Page>
  );
}

function Picture({ page, item }: { page: CityPage; item: NewsItem }) {
  if (!item.imageFileId) return null;
  const file = `/files/${item.imageFileId}`;
  return (
    <img
      src={`${file}/640`}
      srcSet={`${file}/640 640w, ${file}/1280 1280w`}
      sizes="(min-width: 48rem) 44rem, 100vw"
      alt={say(page, item.imageAlt)}
      lang={langOf(page, item.imageAlt)}
      width={1280}
      height={720}
      className="aspect-video w-full rounded-card object-cover"
    />
  );
}

const newsHere = cache(async (page: CityPage, code: string): Promise<NewsItem> => {
  const item = await page.read((db) => findPublicNews(db, code));
  if (!item) notFound();
  return item;
});
