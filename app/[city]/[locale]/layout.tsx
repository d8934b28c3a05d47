import type { Metadata } from "next";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { fontClass } from "@/app/fonts";
import { platformOrigin } from "@/lib/cities/platform-origin";
import { direction } from "@/lib/i18n/locales";
import { requestNonce } from "@/lib/request/host";
import { type CityParams, inAnyCity, type Page } from "@/lib/request/page";
import { answerPaused } from "@/lib/request/paused";
import { CityTheme } from "@/lib/ui/city-theme";
import { LogoMark } from "@/lib/ui/logo";
import { SiteIcon } from "@/lib/ui/site-icon";

/** For pages that say no more than that something is not here. */
export async function generateMetadata({ params }: { params: CityParams }): Promise<Metadata> {
  const { city } = await inAnyCity(params);
  return { title: city.name, robots: city.state === "live" ? undefined : { index: false } };
}

export default async function CityLayout({ params, children }: { params: CityParams; children: ReactNode }) {
  const page = await inAnyCity(params);
  if (page.city.state !== "live") answerPaused();
  return (
    <html lang={page.locale} dir={direction(page.locale)} className={fontClass}>
      <head>
        <SiteIcon brand={page.city.brandColor} />
        <CityTheme brand={page.city.brandColor} nonce={await requestNonce()} />
      </head>
      <body>{page.city.state === "live" ? children : <Suspended page={page} />}</body>
    </html>
  );
}

function Suspended({ page: { t, city } }: { page: Page }) {
  return (
    <main className="mx-auto grid max-w-xl gap-4 px-4 py-16">
      <LogoMark size={64} />
      <h1 className="text-3xl font-bold">{t("shell.suspendedTitle", { city: city.name })}</h1>
      <p className="text-lg text-muted">{t("shell.suspendedText")}</p>
      <p className="border-t border-line pt-4">
        {t("shell.suspendedStaff")}{" "}
        <a className="link" href={platformOrigin()}>
          {t("shell.suspendedAsk")}
        </a>
      </p>
    </main>
  );
}
