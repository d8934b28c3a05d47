import type { ReactNode } from "react";
import { takeBadgeNews } from "@/lib/engagement/celebrating/news";
import { BadgeNews } from "@/lib/engagement/celebrating/ui/badge-news";
import { type CityParams, inCity } from "@/lib/request/page";
import { CountVisit } from "@/lib/ui/count-visit";
import { CityFrame } from "./shell/frame";

type Props = { params: CityParams; children: ReactNode };

/** The city's frame around what citizens see. It guards nothing: every page asks for itself. */
export default async function SiteLayout({ params, children }: Props) {
  const page = await inCity(params);
  const { actor, settings } = page;
  const news =
    actor.kind === "person" && actor.hasNews && settings.gameOn
      ? await page.read((db) => takeBadgeNews(db, actor.id))
      : [];
  return (
    <CityFrame page={page}>
      <BadgeNews page={page} news={news} />
      {children}
      <CountVisit to="/api/visit" />
    </CityFrame>
  );
}
