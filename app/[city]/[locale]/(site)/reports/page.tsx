import type { Metadata } from "next";
import { formatDate } from "@/lib/i18n/format";
import { listPublished } from "@/lib/insight/reports/queries";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

export async function generateMetadata({ params }: { params: CityParams }): Promise<Metadata> {
  const page = await inCity(params);
  return pageMetadata(page, { title: page.t("report.title"), path: "/reports" });
}

/** What the city published about what people say and how it answers. */
export default async function Reports({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const { t, path, locale, city } = page;
  const reports = await page.read(listPublished);
  return (
    <Page width="text">
      <PageHeader title={t("report.title")} intro={t("report.publicIntro", { city: city.name })} />
      {reports.length === 0 ? (
        <EmptyState
          title={t("report.none")}
          action={
            <>
              <ButtonLink href={path("/open-data")}>{t("insight.openData.title")}</ButtonLink>
              <ButtonLink href={path("/promises")}>{t("promises.title")}</ButtonLink>
            </>
          }
        >
          {t("report.noneText")}
        </EmptyState>
      ) : null}
      <ul className="grid gap-2">
        {reports.map(({ slug, title, publishedAt }) => (
          <li key={slug} className="grid">
            <a
              href={path(`/reports/${slug}`)}
              className="link inline-flex min-h-11 items-center text-lg font-semibold"
              dir="auto"
            >
              {title}
            </a>
            {publishedAt ? (
              <span className="text-sm text-muted">
                {t("report.asOf", { day: formatDate(publishedAt, locale, city.timeZone) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Page>
  );
}
