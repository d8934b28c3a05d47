import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { validate } from "uuid";
import { endedModerating } from "@/lib/cities/moderators/ended";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { NarrowPage } from "@/lib/onboarding/arriving/ui/narrow-page";
import { actorId } from "@/lib/people/actor";
import { reachOf } from "@/lib/people/permissions";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "roles.ended.title");
}

/** Where somebody comes who was taken off a project's moderators while working on it: what happened, and what to do. */
export default async function ModeratingEnded({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, city, locale, actor } = page;
  const projectId = [(await searchParams).project].flat()[0] ?? "";
  const personId = actorId(actor);
  const ended =
    personId && validate(projectId)
      ? await page.read((db) => endedModerating(db, { personId, projectId }))
      : null;
  if (!ended) redirect(path("/"));
  const title = localize(ended.title, locale, city.defaultLocale);
  const day = formatDate(ended.at, locale, city.timeZone, "moment");
  const desk = reachOf(actor, "city.viewAdmin") !== null;
  return (
    <NarrowPage title={t("roles.ended.title")} intro={t("roles.ended.text", { title, day })}>
      <p>{t("roles.ended.next")}</p>
      <p>
        <ButtonLink href={path(desk ? "/admin" : "/")}>
          {t(desk ? "roles.ended.toDesk" : "invitations.page.home")}
        </ButtonLink>
      </p>
    </NarrowPage>
  );
}
