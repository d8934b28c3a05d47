import { cityUrl } from "@/lib/cities/city-path";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { localize } from "@/lib/i18n/localized";
import { reachable } from "@/lib/insight/census/reach";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";
import { Select } from "@/lib/ui/choice-field";
import { LogoMark } from "@/lib/ui/logo";
import { PrintButton } from "@/lib/ui/print-button";
import { QrCode } from "@/lib/ui/qr-code";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { GroupText } from "./group-text";

export const generateMetadata = titled("admin.tell.title", "/admin/tell");

type Props = { params: CityParams; searchParams: SearchParams };

/** The link to send around, and its code to print: for the city, or for one neighbourhood and its ideas. */
export default async function Tell({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.tell");
  const { t, city, locale } = page;
  const { group: askedGroup, neighbourhood } = await searchParams;
  const [group, asked] = [one(askedGroup), one(neighbourhood)];
  const offered = page.known.taxonomy.neighbourhoods.filter(({ archived }) => !archived);
  const there = offered.find(({ slug }) => slug === asked);
  const address = cityUrl(city, locale, there ? `/ideas?${new URLSearchParams({ area: there.slug })}` : "/");
  return (
    <AdminPage page={page} title={t("admin.tell.title")} intro={t("admin.tell.intro")} unprinted>
      {reachable(group) ? <GroupText page={page} group={group} address={address} /> : null}
      <section className="grid gap-2 print:hidden">
        <h2 className="text-xl font-bold">{t("admin.tell.link")}</h2>
        <p className="text-muted">{t("admin.tell.linkHint")}</p>
        <p>
          <a href={address} className="link break-all" dir="ltr">
            {address}
          </a>
        </p>
      </section>
      <section className="grid gap-4">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 print:hidden">
          <div className="grid gap-2">
            <h2 className="text-xl font-bold">{t("admin.tell.poster")}</h2>
            <p className="text-muted">{t("admin.tell.posterHint")}</p>
          </div>
          <PrintButton label={t("admin.tell.print")} />
        </div>
        <ChooseNeighbourhood page={page} offered={offered} chosen={there?.slug ?? ""} />
        <article className="grid justify-items-center gap-6 rounded-card border border-line bg-surface p-6 text-center sm:p-10 print:gap-12 print:border-0 print:p-0 print:pt-16">
          <LogoMark size={64} />
          <p className="text-4xl font-bold text-balance wrap-anywhere print:text-6xl">
            {t("admin.tell.posterTitle", {
              city: there ? localize(there.name, locale, city.defaultLocale) : city.name,
            })}
          </p>
          <p className="max-w-prose text-xl text-balance print:text-2xl">{t("admin.tell.posterText")}</p>
          <QrCode
            text={address}
            label={t("admin.tell.code", { address })}
            className="w-full max-w-72 print:max-w-md"
          />
          <p className="font-semibold">{t("admin.tell.scan")}</p>
          <p dir="ltr" className="text-lg font-bold break-all">
            {address}
          </p>
        </article>
      </section>
    </AdminPage>
  );
}

type ChooseProps = { page: Page; offered: Taxonomy["neighbourhoods"]; chosen: string };

/** People of one neighbourhood are best asked about that neighbourhood. */
function ChooseNeighbourhood({ page: { t, path, locale, city }, offered, chosen }: ChooseProps) {
  if (offered.length < 2) return null;
  const options = offered.map(({ slug, name }) => ({
    value: slug,
    label: localize(name, locale, city.defaultLocale),
  }));
  return (
    <form method="get" action={path("/admin/tell")} className="flex flex-wrap items-end gap-3 print:hidden">
      <Select
        name="neighbourhood"
        label={t("admin.tell.neighbourhood")}
        empty={t("admin.tell.everywhere")}
        options={options}
        defaultValue={chosen}
        optional
      />
      <Button type="submit">{t("admin.tell.choose")}</Button>
    </form>
  );
}
