import { renderMarkdown } from "@/lib/base/markdown";
import { cityUrl } from "@/lib/cities/city-path";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { giveBackForm } from "@/lib/engagement/vouchers/actions";
import type { OwnVoucher } from "@/lib/engagement/vouchers/queries";
import { spokenCode } from "@/lib/engagement/vouchers/state";
import { VoucherState, voucherEnd } from "@/lib/engagement/vouchers/ui/voucher-state";
import { localizedIn } from "@/lib/i18n/localized";
import type { Page as CityPage } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";
import { Notice } from "@/lib/ui/notice";
import { PrintButton } from "@/lib/ui/print-button";
import { QrCode } from "@/lib/ui/qr-code";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = {
  page: CityPage;
  voucher: OwnVoucher;
  isNew: boolean;
  /** Who hands out rewards does not take their own voucher. */
  atOwnCounter: boolean;
};

/** All that is needed at a counter stands on the page itself, so it can be shown without a connection. */
export function OwnVoucherPage({ page, voucher, isNew, atOwnCounter }: Props) {
  const { t, path, city, locale } = page;
  const isOpen = voucher.state === "open";
  return (
    <Page width="text" className="print:py-0">
      <div className="grid justify-items-start gap-4 print:hidden">
        <a className="link inline-flex min-h-11 items-center gap-2" href={path("/vouchers")}>
          <Icon name="back" size={18} />
          {t("rewards.vouchers.title")}
        </a>
        {isNew && isOpen ? <Notice kind="success">{t("rewards.vouchers.given")}</Notice> : null}
        {atOwnCounter && isOpen ? <Notice>{t("rewards.counter.own")}</Notice> : null}
      </div>
      <article className="grid justify-items-center gap-4 rounded-card border border-line bg-surface px-4 py-8 text-center shadow-card *:max-w-full sm:px-10">
        <p className="font-semibold text-brand-text">{city.name}</p>
        <h1
          dir="auto"
          lang={localizedIn(voucher.title, locale, city.defaultLocale)}
          className="text-3xl font-bold text-balance"
        >
          {localized(page, voucher.title)}
        </h1>
        <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 text-lg">
          <VoucherState page={page} state={voucher.state} />
          {voucherEnd(page, voucher)}
        </p>
        {isOpen ? <Code page={page} voucher={voucher} /> : null}
      </article>
      {isOpen ? <HowToUse page={page} voucher={voucher} /> : null}
      <RichText
        html={renderMarkdown(localized(page, voucher.text))}
        lang={localizedIn(voucher.text, locale, city.defaultLocale)}
      />
      {isOpen ? <GiveBack page={page} voucher={voucher} /> : null}
    </Page>
  );
}

type PartProps = Omit<Props, "isNew" | "atOwnCounter">;

function Code({ page: { t, city, locale }, voucher: { code } }: PartProps) {
  const url = cityUrl(city, locale, `/vouchers/${code}`);
  return (
    <>
      <QrCode text={url} label={t("rewards.vouchers.scan", { url })} className="w-full max-w-80" />
      <p className="grid gap-1">
        <span className="text-muted">{t("rewards.vouchers.code")}</span>
        <span dir="ltr" className="font-mono text-2xl font-bold tracking-widest sm:text-3xl">
          {spokenCode(code)}
        </span>
      </p>
    </>
  );
}

function HowToUse({ page: { t, city }, voucher: { partner } }: PartProps) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("rewards.vouchers.how")}</h2>
      <p>
        {partner
          ? t("rewards.vouchers.howPartner", { partner })
          : t("rewards.vouchers.howCity", { city: city.name })}
      </p>
      <p className="text-muted print:hidden">{t("rewards.vouchers.offline")}</p>
      <div className="print:hidden">
        <PrintButton label={t("rewards.vouchers.print")} />
      </div>
    </section>
  );
}

function GiveBack({ page, voucher }: PartProps) {
  const { t } = page;
  return (
    <section className="grid justify-items-start gap-3 border-t border-line pt-6 print:hidden">
      <p className="max-w-prose text-muted">{t("rewards.vouchers.giveBackHint", { count: voucher.price })}</p>
      <ActionForm action={giveBackForm} labels={formLabels(t)} formKey={page.formKey()} id="give-back">
        <HiddenField name="voucherId" value={voucher.id} />
        <div>
          <SubmitButton variant="secondary">{t("rewards.vouchers.giveBack")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
