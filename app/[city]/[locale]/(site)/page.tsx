import type { Metadata } from "next";
import { localize } from "@/lib/i18n/localized";
import { readHome } from "@/lib/ideas/loop/home";
import { cardContext } from "@/lib/ideas/ui/card-context";
import { listPublicNews } from "@/lib/news/queries";
import { listPublicProjects } from "@/lib/projects/queries";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { Page } from "@/lib/ui/site-shell";
import { Hero } from "./home/hero";
import { LoopSteps } from "./home/loop-steps";
import { HomeNews } from "./home/news";
import { Numbers } from "./home/numbers";
import { Outcomes } from "./home/outcomes";
import { HomeProjects } from "./home/projects";
import { Topics } from "./home/topics";
import { Trending } from "./home/trending";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const tagline = localize(page.settings.tagline, page.locale, page.city.defaultLocale);
  return pageMetadata(page, {
    title: page.city.name,
    description: tagline || page.t("board.home.intro", { city: page.city.name }),
    path: "/",
    image: page.settings.heroFileId ? `/files/${page.settings.heroFileId}/1280` : null,
  });
}

export default async function CityHome({ params }: Props) {
  const page = await inCity(params);
  const { home, projects, news } = await page.read(async (db) => ({
    home: await readHome(db, page),
    projects: page.known.offers.projects ? await listPublicProjects(db, 3) : [],
    news: await listPublicNews(db, { limit: 3 }),
  }));
  const context = cardContext(page, {
    statuses: home.taxonomy.statuses,
    boardClosesAt: home.board.closesAt,
    back: page.path("/"),
  });
  return (
    <>
      <Hero page={page} />
      <Page className="gap-y-14 sm:gap-y-20">
        {home.numbers.ideas > 0 ? <Numbers page={page} numbers={home.numbers} /> : null}
        <HomeProjects page={page} projects={projects} />
        <HomeNews page={page} news={news} />
        {home.trending.length > 0 ? <Trending page={page} ideas={home.trending} context={context} /> : null}
        {home.answers.length > 0 ? <Outcomes page={page} answers={home.answers} context={context} /> : null}
        <LoopSteps page={page} />
        <Topics page={page} home={home} />
      </Page>
    </>
  );
}
