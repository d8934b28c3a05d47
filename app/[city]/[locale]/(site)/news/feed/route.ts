import { cityUrl } from "@/lib/cities/city-path";
import { localize } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { newsPath } from "@/lib/news/address";
import { rss } from "@/lib/news/feed";
import { listPublicNews } from "@/lib/news/queries";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";

/** The newest, for readers of feeds. */
export async function GET(_: Request, { params }: { params: Promise<{ city: string }> }): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const { city } = route;
  const locale = await requestLocale();
  const t = getTranslator(locale);
  const items = await route.read((db) => listPublicNews(db, { limit: 30 }));
  const address = (path: string) => cityUrl(city, locale, path);
  const body = rss({
    title: `${city.name}: ${t("news.title")}`,
    description: t("news.intro", { city: city.name }),
    url: address("/news"),
    self: address("/news/feed"),
    language: locale,
    items: items.map((item) => ({
      title: localize(item.title, locale, city.defaultLocale),
      url: address(newsPath(item)),
      text: localize(item.body, locale, city.defaultLocale),
      at: item.publishAt ?? item.updatedAt,
    })),
  });
  return new Response(body, {
    headers: { "content-type": "application/rss+xml; charset=utf-8", "cache-control": "no-cache" },
  });
}
