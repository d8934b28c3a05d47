import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { findTextPage } from "@/lib/cities/text-pages/queries";
import { formatDate } from "@/lib/i18n/format";
import { localize, localizedIn } from "@/lib/i18n/localized";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { PageHeader } from "@/lib/ui/page-header";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: Promise<Awaited<CityParams> & { slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, text } = await read(params);
  const say = (part: typeof text.title) => localize(part, page.locale, page.city.defaultLocale);
  return pageMetadata(page, {
    title: say(text.title),
    description: plainText(say(text.body), 200),
    path: `/pages/${text.slug}`,
  });
}

/** House rules, about, privacy, and what else the city writes. */
export default async function TextPage({ params }: Props) {
  const { page, text } = await read(params);
  const { t, locale, city } = page;
  const written = (part: typeof text.title) => {
    const lang = localizedIn(part, locale, city.defaultLocale);
    return { words: localize(part, locale, city.defaultLocale), lang: lang === locale ? undefined : lang };
  };
  const title = written(text.title);
  const body = written(text.body);
  return (
    <Page width="text">
      <PageHeader title={title.words} lang={title.lang} />
      <RichText html={renderMarkdown(body.words, { topHeading: 2 })} lang={body.lang} />
      <p className="text-sm text-muted">
        {t("help.updated", { date: formatDate(text.updatedAt, locale, city.timeZone) })}
      </p>
    </Page>
  );
}

async function read(
  params: Props["params"],
): Promise<{ page: CityPage; text: Awaited<ReturnType<typeof find>> }> {
  const page = await inCity(params);
  return { page, text: await find(page, (await params).slug) };
}

async function find(page: CityPage, slug: string) {
  const text = await page.read((db) => findTextPage(db, { slug: decodeURIComponent(slug) }));
  if (!text) notFound();
  return text;
}
