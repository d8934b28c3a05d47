import { absoluteUrl, platformHost, shownHost } from "@/lib/cities/platform-origin";
import { listedCities } from "@/lib/operating/queries";
import { inPlatform, type Page as PageOf, type PlatformParams } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Card, CardLink } from "@/lib/ui/card";
import { EmptyState } from "@/lib/ui/empty-state";
import { LogoMark } from "@/lib/ui/logo";
import { Ring } from "@/lib/ui/ring";
import { Page } from "@/lib/ui/site-shell";

const steps = ["proposed", "under_review", "accepted", "under_way", "done"] as const;
const reasons = ["promise", "phone", "own", "open"] as const;

export default async function PlatformHome({ params }: { params: PlatformParams }) {
  const page = await inPlatform(params);
  return (
    <Page className="gap-16 sm:gap-24">
      <Hero page={page} />
      <Loop page={page} />
      <Why page={page} />
      <Cities page={page} />
      <Start page={page} />
    </Page>
  );
}

function Hero({ page: { t, path } }: { page: PageOf }) {
  return (
    <section className="grid items-center gap-10 pt-4 md:grid-cols-[1fr_auto] md:pt-10">
      <div className="max-w-2xl">
        <h1 className="text-4xl font-bold text-balance sm:text-5xl">{t("platform.claim")}</h1>
        <p className="mt-5 text-xl text-muted">{t("platform.lead")}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href={path("/start")} variant="primary">
            {t("platform.start")}
          </ButtonLink>
          <ButtonLink href="#cities" variant="secondary">
            {t("platform.seeCities")}
          </ButtonLink>
        </div>
      </div>
      <div className="hidden text-brand-edge md:block" aria-hidden>
        <LogoMark size={240} />
      </div>
    </section>
  );
}

function Loop({ page: { t } }: { page: PageOf }) {
  return (
    <section aria-labelledby="loop">
      <h2 id="loop" className="text-2xl font-bold sm:text-3xl">
        {t("platform.loopTitle")}
      </h2>
      <ol className="mt-8 grid gap-6 sm:grid-cols-2 lg:grid-cols-5">
        {steps.map((step, index) => (
          <li key={step} className="flex items-start gap-4 lg:block">
            <Ring stage={ringStages[index] ?? 1} size={56} className="shrink-0" />
            <div>
              <h3 className="font-bold lg:mt-4">{t(`starter.statuses.${step}`)}</h3>
              <p className="mt-1 text-muted">{t(`platform.loop.${step}`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const ringStages = [1, 2, 3, 4, 5] as const;

function Why({ page: { t } }: { page: PageOf }) {
  return (
    <section aria-labelledby="why">
      <h2 id="why" className="text-2xl font-bold sm:text-3xl">
        {t("platform.whyTitle")}
      </h2>
      <div className="mt-8 grid gap-x-10 gap-y-8 sm:grid-cols-2">
        {reasons.map((reason) => (
          <div key={reason} className="border-s-4 border-brand-line ps-5">
            <h3 className="text-lg font-bold">{t(`platform.why.${reason}Title`)}</h3>
            <p className="mt-1 max-w-prose text-muted">{t(`platform.why.${reason}Text`)}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

async function Cities({ page: { t } }: { page: PageOf }) {
  const cities = await listedCities();
  return (
    <section id="cities" aria-labelledby="cities-title" className="scroll-mt-24">
      <h2 id="cities-title" className="text-2xl font-bold sm:text-3xl">
        {t("platform.citiesTitle")}
      </h2>
      {cities.length === 0 ? <EmptyState title={t("platform.noCities")} /> : null}
      <ul className="mt-8 grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {cities.map(({ id, slug, name, brandColor }) => (
          <Card key={id} as="li" interactive>
            <div className="flex items-center gap-4">
              <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true" className="shrink-0">
                <circle
                  cx="22"
                  cy="22"
                  r="18"
                  fill="none"
                  stroke={brandColor}
                  strokeWidth="8"
                  strokeDasharray="84 30"
                />
              </svg>
              <div className="min-w-0">
                <h3 className="text-lg font-bold">
                  <CardLink href={absoluteUrl(`${slug}.${platformHost()}`, "/")}>{name}</CardLink>
                </h3>
                <p className="text-muted wrap-anywhere" dir="ltr">
                  {shownHost(`${slug}.${platformHost()}`)}
                </p>
              </div>
            </div>
          </Card>
        ))}
      </ul>
    </section>
  );
}

function Start({ page: { t, path } }: { page: PageOf }) {
  return (
    <section className="rounded-card bg-brand-soft px-6 py-10 sm:px-12">
      <h2 className="text-2xl font-bold sm:text-3xl">{t("platform.startTitle")}</h2>
      <p className="mt-3 max-w-prose text-lg">{t("platform.startText")}</p>
      <div className="mt-6">
        <ButtonLink href={path("/start")} variant="primary">
          {t("platform.start")}
        </ButtonLink>
      </div>
    </section>
  );
}
