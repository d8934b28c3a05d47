import { cityUrl } from "@/lib/cities/city-path";
import { formatDate } from "@/lib/i18n/format";
import { direction } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { letterCode } from "@/lib/people/residence/hashes";
import type { WaitingLetter } from "@/lib/people/residence/letters/queries";
import { codeDays } from "@/lib/people/residence/limits";
import { inGroups } from "@/lib/people/second-factor/recovery";
import type { Page } from "@/lib/request/page";
import { LogoMark } from "@/lib/ui/logo";
import { QrCode } from "@/lib/ui/qr-code";

type Props = { page: Page; letter: WaitingLetter };

/** One sheet, in the language of whoever asked for it: sender, address where the window is, code. */
export function Letter({ page: { city, settings }, letter }: Props) {
  const locale = city.locales.includes(letter.locale) ? letter.locale : city.defaultLocale;
  const t = getTranslator(locale);
  const code = letterCode(city.id, letter.id);
  const url = cityUrl(city, locale, "/account/residence");
  const logo = settings.logoFileId;
  return (
    <article lang={locale} dir={direction(locale)} className="letter [overflow-wrap:anywhere]">
      <header className="letter-head">
        {logo ? <img src={`/files/${logo}/320`} alt="" className="h-10 w-auto" /> : <LogoMark size={36} />}
        <strong className="text-xl">{city.name}</strong>
        <span className="ms-auto">{formatDate(new Date(), locale, city.timeZone)}</span>
      </header>
      <address dir="auto" className="letter-address not-italic">
        {letter.name}
        <br />
        {letter.street}
        <br />
        {letter.postcode} {letter.place}
      </address>
      <div className="letter-text grid gap-4">
        <h2 className="text-lg font-bold">{t("residence.paper.subject", { city: city.name })}</h2>
        <p>{t("residence.paper.text", { city: city.name })}</p>
        <div className="flex items-center gap-6">
          <QrCode text={`${url}?code=${code}`} label={t("residence.paper.qr")} className="size-32 shrink-0" />
          <ol className="grid list-decimal gap-3 ps-5">
            <li>{t("residence.paper.open", { url: url.replace(/^https?:\/\//, "") })}</li>
            <li>
              {t("residence.paper.enter")}
              <strong dir="ltr" className="mt-1 block w-fit font-mono text-2xl">
                {inGroups(code)}
              </strong>
            </li>
          </ol>
        </div>
        <p>{t("residence.paper.holds", { days: codeDays })}</p>
        <p>{t("residence.paper.notYou")}</p>
      </div>
    </article>
  );
}
