import type { Metadata } from "next";
import { cityPath } from "@/lib/cities/city-path";
import { getTranslator } from "@/lib/i18n/translator";
import { requestCity } from "@/lib/request/host";
import { requestLocale } from "@/lib/request/locale";
import { answerNothing } from "@/lib/request/paused";
import { ButtonLink } from "@/lib/ui/button";

/** For the `generateMetadata` of a not-found page, which gets no params. */
export async function nothingHereMetadata(): Promise<Metadata> {
  const city = await requestCity();
  if (city?.state === "suspended") return { title: city.name, robots: { index: false } };
  const title = getTranslator(await requestLocale())("shell.notFoundTitle");
  return { title: { absolute: city ? `${title} · ${city.name}` : title }, robots: { index: false } };
}

/** Says that nothing is here, in the reader's language; its frame has the page's one main landmark. */
export async function NothingHere() {
  const [city, locale] = await Promise.all([requestCity(), requestLocale()]);
  const t = getTranslator(locale);
  const [title, text] = [t("shell.notFoundTitle"), t("shell.notFoundText")];
  const home = { label: t("shell.home"), href: city ? cityPath(city, locale, "/") : "/" };
  // The framework draws such a page by script alone; the server brings these words to whoever has none.
  answerNothing({ locale, title, text, home });
  return (
    <div className="mx-auto grid max-w-xl gap-4 px-4 py-16">
      <h1 className="text-3xl font-bold">{title}</h1>
      <p className="text-muted">{text}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={home.href}>{home.label}</ButtonLink>
        {city ? (
          <ButtonLink href={cityPath(city, locale, "/ideas")} variant="quiet">
            {t("shell.navIdeas")}
          </ButtonLink>
        ) : null}
      </p>
    </div>
  );
}
