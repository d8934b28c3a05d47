import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { plainText } from "@/lib/base/markdown";
import { cityUrl } from "@/lib/cities/city-path";
import { ideaPath, ideaShortPath } from "@/lib/ideas/address";
import { findIdea } from "@/lib/ideas/viewing/queries";
import { inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { QrCode } from "@/lib/ui/qr-code";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: Promise<{ city: string; locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "idea.poster.title");
}

/** An idea on paper: the code in it is permanent, so a poster never leads nowhere. */
export default async function Poster({ params }: Props) {
  const page = await inCity(params);
  const { code } = await params;
  const found = await page.read((db) => findIdea(db, page.actor, code));
  if (found?.kind !== "idea" || found.idea.visibility !== "public") notFound();
  const { idea } = found;
  const { t, city, locale, path } = page;
  const url = cityUrl(city, locale, ideaShortPath(idea));
  return (
    <Page width="text" className="print:py-0">
      <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
        <p className="max-w-md text-muted">{t("idea.poster.hint")}</p>
        <ButtonLink href={path(ideaPath(idea))} icon="back">
          {t("idea.poster.back")}
        </ButtonLink>
      </div>
      <article className="grid justify-items-center gap-6 *:max-w-full [overflow-wrap:anywhere] rounded-card border-4 border-brand-edge bg-surface px-6 py-10 text-center sm:px-12 sm:py-14">
        <p className="text-lg font-semibold text-brand-text">{t("idea.poster.call", { city: city.name })}</p>
        <h1 dir="auto" lang={idea.locale} className="text-4xl font-bold text-balance">
          {idea.title}
        </h1>
        <p dir="auto" lang={idea.locale} className="max-w-prose text-lg">
          {plainText(firstParagraph(idea.text), 220)}
        </p>
        <QrCode text={url} label={t("idea.poster.code", { url })} className="w-full max-w-64" />
        <p className="text-lg font-semibold">{t("idea.poster.scan")}</p>
        <p dir="ltr" className="font-mono [overflow-wrap:anywhere]">
          {url.replace(/^https?:\/\//, "")}
        </p>
      </article>
    </Page>
  );
}

function firstParagraph(text: string): string {
  return text.split(/\n\s*\n/)[0] ?? text;
}
