import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import { renderMarkdown } from "@/lib/base/markdown";
import { challengesOfSeason } from "@/lib/challenges/queries";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import {
  findSeason,
  isRanked,
  neighbourhoodPlaces,
  organisationPlaces,
  peoplePlaces,
  type Season,
} from "@/lib/engagement/seasons/queries";
import { SeasonState, seasonDays } from "@/lib/engagement/seasons/ui/season-words";
import { localizedIn } from "@/lib/i18n/localized";
import { actorId } from "@/lib/people/actor";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";
import { Challenges } from "./challenges";
import { Neighbourhoods } from "./neighbourhoods";
import { Organisations } from "./organisations";
import { People } from "./people";

type Params = CityParams & Promise<{ id: string }>;
type Props = { params: Params };

/** More names would be a list, not a recognition. */
const shown = 20;

async function seasonOf(page: CityPage, params: Params): Promise<Season> {
  const { id } = await params;
  if (!page.settings.gameOn || !validate(id)) notFound();
  return (await page.read((db) => findSeason(db, id, page.city))) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const season = await seasonOf(page, params);
  const description = seasonDays(page, season);
  // It names people: found here, not through search engines.
  const title = localized(page, season.name);
  return pageMetadata(page, { title, description, path: `/seasons/${season.id}`, hidden: true });
}

/** How a season stands while it runs; whom it thanks once it is over. */
export default async function SeasonPage({ params }: Props) {
  const page = await inCity(params);
  const { t, city, locale } = page;
  const season = await seasonOf(page, params);
  const readerId = actorId(page.actor);
  const { people, neighbourhoods, organisations, challenges, ranked } = await page.read(async (db) => ({
    people: await peoplePlaces(db, season, { limit: shown, readerId }),
    neighbourhoods: await neighbourhoodPlaces(db, season.id),
    organisations: await organisationPlaces(db, season, { limit: shown }),
    challenges: await challengesOfSeason(db, season.id),
    ranked: readerId ? await isRanked(db, readerId) : false,
  }));
  const isOver = season.state === "over";
  return (
    <Page width="text">
      <PageHeader
        eyebrow={isOver ? t("season.thanksTitle") : undefined}
        title={localized(page, season.name)}
        lang={localizedIn(season.name, locale, city.defaultLocale)}
        intro={seasonDays(page, season)}
      />
      <p>
        <SeasonState page={page} season={season} />
      </p>
      <RichText
        html={renderMarkdown(localized(page, season.text))}
        lang={localizedIn(season.text, locale, city.defaultLocale)}
      />
      {isOver ? <p className="text-lg">{t("season.thanksText", { city: city.name })}</p> : null}
      <Challenges page={page} challenges={challenges} />
      {season.ranksPeople && season.state !== "coming" ? (
        <People page={page} season={season} places={people} ranked={ranked} />
      ) : null}
      {season.ranksOrganisations && season.state !== "coming" ? (
        <Organisations page={page} places={organisations} isOver={isOver} />
      ) : null}
      {season.ranksNeighbourhoods && season.state !== "coming" ? (
        <Neighbourhoods page={page} places={neighbourhoods} isOver={isOver} />
      ) : null}
      <Notice title={t("season.howTitle")}>
        <p>{t("season.how")}</p>
        {isOver ? null : <p>{t("season.howOften")}</p>}
      </Notice>
    </Page>
  );
}
