import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { listReports } from "@/lib/insight/reports/queries";
import { hear } from "@/lib/insight/voices/hear";
import { lastWritten } from "@/lib/insight/voices/last-written";
import { phrasesHeard } from "@/lib/insight/voices/phrases-heard";
import { mostComments, mostIdeas } from "@/lib/insight/voices/sample";
import { themesOf } from "@/lib/insight/voices/themes";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { AdminPage } from "../../shell/admin-page";
import type { SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { askedVoices, voicesAsked } from "./asked";
import { Nobody } from "./nobody";
import { Phrases } from "./phrases";
import { Themes } from "./themes";
import { VoicesForm } from "./voices-form";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("voices.title", "/admin/insight/voices");

/** What people say in their own words: phrases that stand out, and what many say alike. */
export default async function Voices({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "insight.advise");
  const { t, path, locale } = page;
  const asked = askedVoices(await searchParams, page);
  const taxonomy = await page.read(loadTaxonomy);
  const heard = await hear(page.read, voicesAsked(asked, page));
  const [phrases, themes] = [await phrasesHeard(heard), await themesOf(heard)];
  const reports = await page.read(listReports);
  const number = (value: number) => formatNumber(value, locale);
  const ideas = heard.here.filter(({ kind }) => kind === "idea").length;
  const comments = heard.here.length - ideas;
  const cut = ideas === mostIdeas || comments === mostComments;
  return (
    <AdminPage
      page={page}
      title={t("voices.title")}
      intro={t("voices.intro")}
      above={[{ label: t("insight.title"), href: path("/admin/insight") }]}
      actions={<ButtonLink href={path("/admin/insight/reports")}>{t("report.title")}</ButtonLink>}
      width="normal"
    >
      <VoicesForm page={page} asked={asked} taxonomy={taxonomy} />
      {heard.here.length === 0 ? (
        <Nobody page={page} last={await page.read((db) => lastWritten(db, page.city.timeZone))} />
      ) : (
        <>
          <p className="text-sm text-muted">
            {t(cut ? "voices.readNewest" : "voices.read", {
              ideas,
              comments,
              mostIdeas: number(mostIdeas),
              mostComments: number(mostComments),
            })}
          </p>
          <Phrases page={page} asked={asked} phrases={phrases} against={heard.against} />
          <Themes page={page} themes={themes} taxonomy={taxonomy} reports={reports} />
        </>
      )}
    </AdminPage>
  );
}
