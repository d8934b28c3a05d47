import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { recognitionPath } from "@/lib/challenges/address";
import { listFinalists } from "@/lib/challenges/finalists/queries";
import { stands } from "@/lib/challenges/finalists/view";
import { findChallenge } from "@/lib/challenges/queries";
import { cityUrl } from "@/lib/cities/city-path";
import { formatDate } from "@/lib/i18n/format";
import { say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { PrintButton } from "@/lib/ui/print-button";
import { QrCode } from "@/lib/ui/qr-code";
import { Page } from "@/lib/ui/site-shell";
import { activityHere } from "../../parts/activity-here";
import { FinalistList } from "../../parts/finalist-list";
import { placeOf } from "../../parts/words";

type Params = Promise<{ city: string; locale: string; code: string }>;

/** A challenge of which something was announced. */
async function recognitionHere(page: CityPage, params: Params) {
  const activity = await activityHere(page, (await params).code);
  if (activity.kind !== "challenge") notFound();
  const { challenge, finalists } = await page.read(async (db) => ({
    challenge: await findChallenge(db, activity.id),
    finalists: (await listFinalists(db, [activity.id])).filter(stands),
  }));
  if (finalists.length === 0) notFound();
  return { activity, challenge, finalists };
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const page = await inCity(params);
  const { activity, challenge } = await recognitionHere(page, params);
  const what = page.t(challenge.recognisedAt ? "challenges.recognised" : "challenges.finalists");
  return pageMetadata(page, {
    title: `${what} · ${say(page, activity.title)}`,
    description: page.t("challenges.recognitionIntro", { city: page.city.name }),
    path: recognitionPath(activity),
  });
}

/** Who is in the last round of a challenge, then who is recognised: to be shared, and to be printed for a wall. */
export default async function Recognition({ params }: { params: Params }) {
  const page = await inCity(params);
  const { activity, challenge, finalists } = await recognitionHere(page, params);
  const { t, city, locale } = page;
  const { recognisedAt } = challenge;
  const recognised = finalists.filter(({ award }) => recognisedAt && award);
  const others = finalists.filter((one) => !recognised.includes(one));
  const url = cityUrl(city, locale, recognitionPath(activity));
  return (
    <Page className="print:gap-5 print:py-0">
      <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
        <ButtonLink href={placeOf(page, activity)} icon="back">
          {t("challenges.back")}
        </ButtonLink>
        <PrintButton label={t("challenges.print")} />
      </div>
      <header className="grid max-w-3xl gap-3 [overflow-wrap:anywhere]">
        <p className="text-lg font-semibold text-brand-text">
          <span className="hidden print:inline">
            <bdi>{city.name}</bdi> ·{" "}
          </span>
          <bdi>{say(page, activity.title)}</bdi>
        </p>
        <h1 className="text-4xl font-bold">
          {t(recognisedAt ? "challenges.recognised" : "challenges.finalists")}
        </h1>
        <p className="text-lg text-muted">
          {recognisedAt
            ? t("challenges.recognisedOn", { date: formatDate(recognisedAt, locale, city.timeZone) })
            : t("challenges.notYet")}
        </p>
      </header>
      {recognised.length > 0 ? (
        <FinalistList page={page} finalists={recognised} decided heading="h2" />
      ) : null}
      {others.length > 0 ? (
        <section aria-labelledby="others" className="grid gap-5">
          <h2 id="others" className={recognised.length > 0 ? "text-2xl font-bold" : "sr-only"}>
            {t(recognised.length > 0 ? "challenges.otherFinalists" : "challenges.finalists")}
          </h2>
          <FinalistList page={page} finalists={others} decided={recognisedAt !== null} heading="h3" />
        </section>
      ) : null}
      <footer className="grid justify-items-start gap-3 border-t border-line pt-6 print:flex print:items-center print:pt-4">
        <QrCode text={url} label={t("challenges.code", { url })} className="w-32 print:w-24" />
        <p dir="ltr" className="font-mono text-sm [overflow-wrap:anywhere]">
          {url.replace(/^https?:\/\//, "")}
        </p>
      </footer>
    </Page>
  );
}
