import type { ReactNode } from "react";
import { takeBadgeNews } from "@/lib/engagement/celebrating/news";
import { BadgeNews } from "@/lib/engagement/celebrating/ui/badge-news";
import { requestPath } from "@/lib/request/host";
import { type CityParams, inCity } from "@/lib/request/page";
import { barePath } from "@/lib/request/paths";
import { CountVisit } from "@/lib/ui/count-visit";
import { SiteShell } from "@/lib/ui/site-shell";
import { Still } from "@/lib/ui/still/still";
import { drawFoot, drawHead } from "./shell/frame";

type Props = { params: CityParams; children: ReactNode };

/** The city's frame around what citizens see. It guards nothing: every page asks for itself. */
export default async function SiteLayout({ params, children }: Props) {
  const page = await inCity(params);
  const here = barePath(page.city, page.locale, await requestPath());
  const { actor, settings } = page;
  const news =
    actor.kind === "person" && actor.hasNews && settings.gameOn
      ? await page.read((db) => takeBadgeNews(db, actor.id))
      : [];
  return (
    <SiteShell
      header={<Still html={drawHead(page, here)} />}
      footer={<Still html={drawFoot(page, here)} />}
      hasBottomBar
    >
      <BadgeNews page={page} news={news} />
      {children}
      <CountVisit to="/api/visit" />
    </SiteShell>
  );
}
