import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { listSeasons } from "@/lib/engagement/seasons/queries";
import { SeasonState, seasonDays } from "@/lib/engagement/seasons/ui/season-words";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { Card, CardLink } from "@/lib/ui/card";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const description = page.t("season.intro", { city: page.city.name });
  return pageMetadata(page, { title: page.t("season.title"), description, path: "/seasons" });
}

/** The season that runs, those that come, and whom those that are over thanked. */
export default async function Seasons({ params }: Props) {
  const page = await inCity(params);
  const { t, city, path } = page;
  if (!page.settings.gameOn) notFound();
  const seasons = await page.read((db) => listSeasons(db, city));
  return (
    <Page width="text">
      <PageHeader title={t("season.title")} intro={t("season.intro", { city: city.name })} />
      {seasons.length === 0 ? (
        <EmptyState title={t("season.noneTitle")}>{t("season.noneText")}</EmptyState>
      ) : (
        <ul className="grid gap-4">
          {seasons.map((season) => (
            <Card key={season.id} as="li" interactive className="grid justify-items-start gap-2">
              <h2 className="text-xl font-bold">
                <CardLink href={path(`/seasons/${season.id}`)}>
                  <bdi>{localized(page, season.name)}</bdi>
                </CardLink>
              </h2>
              <p className="text-muted">{seasonDays(page, season)}</p>
              <SeasonState page={page} season={season} />
            </Card>
          ))}
        </ul>
      )}
    </Page>
  );
}
