import type { ReactNode } from "react";
import { actorId } from "@/lib/people/actor";
import { requestPath } from "@/lib/request/host";
import type { Page } from "@/lib/request/page";
import { barePath } from "@/lib/request/paths";
import { SkipLink } from "@/lib/ui/hidden";
import { SiteShell } from "@/lib/ui/site-shell";
import type { Drawn } from "@/lib/ui/still/draw";
import { drawOnce } from "@/lib/ui/still/drawings";
import { Still } from "@/lib/ui/still/still";
import { CityBar, offersPosting } from "./city-bar";
import { CityFooter } from "./city-footer";
import { CityHeader } from "./city-header";

/** What is around a page that citizens see. */
export async function CityFrame({ page, children }: { page: Page; children: ReactNode }) {
  const here = barePath(page.city, page.locale, await requestPath());
  return (
    <SiteShell
      header={<Still html={drawHead(page, here)} />}
      footer={<Still html={drawFoot(page, here)} />}
      hasBottomBar
    >
      {children}
    </SiteShell>
  );
}

/** What is above a page of a city, drawn: the same for everybody who reads it in the same language, signed out. */
function drawHead(page: Page, here: string): Drawn {
  const { city, locale, settings, actor, t, known } = page;
  const { projects, activities, news } = known.offers;
  const reader = actor.kind === "person" ? [actorId(actor), actor.firstName, actor.role] : [];
  return drawOnce(
    "head",
    [city, locale, settings.logoFileId, projects, activities, news, reader, here],
    () => (
      <>
        <SkipLink label={t("common.skipToContent")} />
        <CityHeader page={page} here={here} />
      </>
    ),
  );
}

/** What is below it, and the bar under the thumb. */
function drawFoot(page: Page, here: string): Drawn {
  const { city, locale, settings, actor, known } = page;
  const pages = known.textPages.filter((text) => text.inFooter).map(({ slug, title }) => ({ slug, title }));
  const { rewards, seasons, ...others } = known.offers;
  const offers = { rewards: settings.gameOn && rewards, seasons: settings.gameOn && seasons, ...others };
  const place = here.split("?")[0];
  const given = [city, locale, settings.contactEmail, pages, offers, actor.kind, offersPosting(actor), place];
  return drawOnce("foot", given, () => (
    <>
      <CityFooter page={page} pages={pages} offers={offers} />
      <CityBar page={page} here={here} />
    </>
  ));
}
