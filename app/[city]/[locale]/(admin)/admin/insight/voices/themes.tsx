import type { Taxonomy } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import type { ReportRow } from "@/lib/insight/reports/queries";
import type { Theme } from "@/lib/insight/voices/themes";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { Disclosure } from "@/lib/ui/disclosure";
import { ContributionList, QuoteOf } from "./contributions";
import { PutInReport } from "./put-in-report";

type Props = { page: Page; taxonomy: Taxonomy; themes: Theme[]; reports: ReportRow[] };

/** More of a theme would be read by nobody; the words lead to the rest. */
const shown = 30;

/** What many say alike: the largest first, in their own words. */
export function Themes({ page, taxonomy, themes, reports }: Props) {
  const { t } = page;
  return (
    <section aria-labelledby="themes" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="themes" className="text-xl font-bold">
          {t("voices.themes.title")}
        </h2>
        <p className="text-muted">{t(themes.length > 0 ? "voices.themes.about" : "voices.themes.none")}</p>
      </div>
      <ul className="grid gap-6 *:min-w-0 xl:grid-cols-2">
        {themes.map((theme) => (
          <ThemeCard key={theme.key} page={page} taxonomy={taxonomy} theme={theme} reports={reports} />
        ))}
      </ul>
    </section>
  );
}

type CardProps = Omit<Props, "themes"> & { theme: Theme };

function ThemeCard({ page, taxonomy, theme, reports }: CardProps) {
  const { t } = page;
  const { label, quotes, contributions, ideas, comments } = theme;
  return (
    <Card as="li" className="grid content-start gap-4 break-inside-avoid">
      <div className="grid gap-1">
        <h3 className="text-lg font-bold wrap-anywhere" dir="auto">
          {label.join(" · ") || t("voices.themes.unnamed")}
        </h3>
        <p className="text-sm text-muted">{t("voices.themes.size", { ideas, comments })}</p>
        <p className="text-sm text-muted">{whoSays(page, taxonomy, theme)}</p>
      </div>
      {quotes.map((quote) => (
        <QuoteOf key={quote.mark} page={page} quote={quote} />
      ))}
      <Sides page={page} theme={theme} />
      <Disclosure summary={t("voices.themes.all", { count: contributions.length })}>
        <ContributionList page={page} contributions={contributions.slice(0, shown)} />
        {contributions.length > shown ? (
          <p className="text-sm text-muted">
            {t("voices.themes.more", { count: contributions.length - shown })}
          </p>
        ) : null}
      </Disclosure>
      <PutInReport page={page} theme={theme} reports={reports} />
    </Card>
  );
}

function Sides({ page, theme }: { page: Page; theme: Theme }) {
  const { t } = page;
  if (theme.for.count + theme.against.count === 0) return null;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(["for", "against"] as const).map((side) => (
        <div key={side} className="grid content-start gap-2">
          <h4 className="font-semibold">{t(`voices.themes.${side}`, { count: theme[side].count })}</h4>
          {theme[side].quote ? <QuoteOf page={page} quote={theme[side].quote} /> : null}
        </div>
      ))}
    </div>
  );
}

function whoSays({ t, locale, city }: Page, { neighbourhoods }: Taxonomy, { who }: Theme): string {
  const places = who.places.flatMap(({ id, contributions }) => {
    const place = neighbourhoods.find((one) => one.id === id);
    return place
      ? [`${localize(place.name, locale, city.defaultLocale)} (${formatNumber(contributions, locale)})`]
      : [];
  });
  const people =
    who.people === null ? t("voices.themes.few") : t("voices.themes.people", { people: who.people });
  if (places.length === 0) return people;
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(places.slice(0, 4));
  return `${people} ${t("voices.themes.places", { places: list })}`;
}
