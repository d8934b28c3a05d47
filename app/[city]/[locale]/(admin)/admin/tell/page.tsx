import { cityUrl } from "@/lib/cities/city-path";
import { reachable } from "@/lib/insight/census/reach";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { LogoMark } from "@/lib/ui/logo";
import { PrintButton } from "@/lib/ui/print-button";
import { QrCode } from "@/lib/ui/qr-code";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { GroupText } from "./group-text";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.tell.title", "/admin/tell");

/** The link to send around, and its code to print. */
export default async function Tell({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.viewAdmin");
  const { t, city, locale } = page;
  const address = cityUrl(city, locale, "/");
  const group = one((await searchParams).group);
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
        <article className="grid justify-items-center gap-6 rounded-card border border-line bg-surface p-6 text-center sm:p-10 print:gap-12 print:border-0 print:p-0 print:pt-16">
          <LogoMark size={64} />
          <p className="text-4xl font-bold text-balance wrap-anywhere print:text-6xl">
            {t("admin.tell.posterTitle", { city: city.name })}
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
