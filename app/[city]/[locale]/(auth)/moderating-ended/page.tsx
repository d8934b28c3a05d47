import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { validate } from "uuid";
import { z } from "zod";
import { readDraft } from "@/lib/cities/kept-drafts";
import { endedModerating } from "@/lib/cities/moderators/ended";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { NarrowPage } from "@/lib/onboarding/arriving/ui/narrow-page";
import { actorId } from "@/lib/people/actor";
import { reachOf } from "@/lib/people/permissions";
import { type CityParams, inCity, type Page } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { Card } from "@/lib/ui/card";

const writtenTexts = z.array(z.string());

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "roles.ended.title");
}

/** Where somebody comes who was taken off a project's moderators while working on it: what happened, and what to do. */
export default async function ModeratingEnded({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, city, locale, actor } = page;
  const query = await searchParams;
  const projectId = [query.project].flat()[0] ?? "";
  const personId = actorId(actor);
  const ended =
    personId && validate(projectId)
      ? await page.read((db) => endedModerating(db, { personId, projectId }))
      : null;
  if (!ended || !personId) redirect(path("/"));
  const kept = await readDraft({ cityId: city.id, personId }, [query.kept].flat()[0] ?? "");
  const title = localize(ended.title, locale, city.defaultLocale);
  const day = formatDate(ended.at, locale, city.timeZone, "moment");
  const desk = reachOf(actor, "city.viewAdmin") !== null;
  return (
    <NarrowPage title={t("roles.ended.title")} intro={t("roles.ended.text", { title, day })}>
      <Written page={page} texts={writtenTexts.safeParse(kept).data ?? []} />
      <p>{t("roles.ended.next")}</p>
      <p>
        <ButtonLink href={path(desk ? "/admin" : "/")}>
          {t(desk ? "roles.ended.toDesk" : "invitations.page.home")}
        </ButtonLink>
      </p>
    </NarrowPage>
  );
}

/** What came too late and is in no form any more, to be copied. */
function Written({ page: { t }, texts }: { page: Page; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <section className="grid gap-3" aria-labelledby="written">
      <h2 id="written" className="text-xl font-bold">
        {t("roles.ended.written")}
      </h2>
      <p className="text-muted">{t("roles.ended.writtenHint")}</p>
      {texts.map((text) => (
        <Card key={text}>
          <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
            {text}
          </p>
        </Card>
      ))}
    </section>
  );
}
