import { renderMarkdown } from "@/lib/base/markdown";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { acceptForm } from "@/lib/engagement/vouchers/actions";
import type { CounterVoucher } from "@/lib/engagement/vouchers/queries";
import { spokenCode } from "@/lib/engagement/vouchers/state";
import { formatDate } from "@/lib/i18n/format";
import { localizedIn } from "@/lib/i18n/localized";
import type { Page as CityPage } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon, type IconName } from "@/lib/ui/icon";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: CityPage; voucher: CounterVoucher | null; partner: string | null };

/** What whoever hands out the reward needs at a glance: may I or not. Nothing of the owner. */
export function AtCounter({ page, voucher, partner }: Props) {
  const { t, path } = page;
  return (
    <Page width="text">
      {partner ? <p className="text-muted">{t("rewards.counter.forPartner", { partner })}</p> : null}
      <Verdict {...verdictOf(page, voucher)} />
      {voucher ? <What page={page} voucher={voucher} /> : null}
      {voucher?.state === "open" ? (
        <ActionForm action={acceptForm} labels={formLabels(t)} formKey={page.formKey()} id="accept">
          <HiddenField name="code" value={voucher.code} />
          <SubmitButton full>{t("rewards.counter.markUsed")}</SubmitButton>
        </ActionForm>
      ) : null}
      {voucher ? <Text page={page} voucher={voucher} /> : null}
      <div>
        <ButtonLink href={path("/counter")}>{t("rewards.counter.next")}</ButtonLink>
      </div>
    </Page>
  );
}

type VerdictProps = { kind: "open" | "good" | "bad"; title: string; text: string };

const looks: Record<VerdictProps["kind"], { box: string; disc: string; icon: IconName }> = {
  open: { box: "border-info/35 bg-info-soft", disc: "bg-info", icon: "info" },
  good: { box: "border-success/35 bg-success-soft", disc: "bg-success", icon: "check" },
  bad: { box: "border-danger/35 bg-danger-soft", disc: "bg-danger", icon: "close" },
};

function Verdict({ kind, title, text }: VerdictProps) {
  const { box, disc, icon } = looks[kind];
  return (
    <div className={`grid justify-items-center gap-3 rounded-card border-2 px-4 py-8 text-center ${box}`}>
      <span className={`grid size-20 place-items-center rounded-full text-surface ${disc}`}>
        <Icon name={icon} size={28} className="scale-150" />
      </span>
      <h1 className="text-3xl font-bold text-balance">{title}</h1>
      <p className="text-lg">{text}</p>
    </div>
  );
}

function verdictOf({ t, locale, city }: CityPage, voucher: CounterVoucher | null): VerdictProps {
  if (!voucher) {
    return { kind: "bad", title: t("rewards.counter.unknownTitle"), text: t("rewards.counter.unknownText") };
  }
  const moment = (date: Date | null) => ({
    date: date ? formatDate(date, locale, city.timeZone, "moment") : "",
  });
  if (voucher.justHere) {
    const text = t("rewards.counter.acceptedAt", moment(voucher.usedAt));
    return { kind: "good", title: t("rewards.counter.acceptedTitle"), text };
  }
  switch (voucher.state) {
    case "open": {
      const date = formatDate(voucher.expiresAt, locale, city.timeZone);
      return {
        kind: "open",
        title: t("rewards.counter.openTitle"),
        text: t("rewards.counter.until", { date }),
      };
    }
    case "used":
      return {
        kind: "bad",
        title: t("rewards.counter.usedTitle"),
        text: t("rewards.counter.usedAt", moment(voucher.usedAt)),
      };
    case "refunded":
      return {
        kind: "bad",
        title: t("rewards.counter.refundedTitle"),
        text: t("rewards.counter.refundedAt", moment(voucher.refundedAt)),
      };
    case "expired":
      return {
        kind: "bad",
        title: t("rewards.counter.expiredTitle"),
        text: t("rewards.counter.expiredAt", moment(voucher.expiresAt)),
      };
  }
}

function What({ page, voucher }: { page: CityPage; voucher: CounterVoucher }) {
  const { locale, city } = page;
  return (
    <section className="grid gap-2">
      <h2
        dir="auto"
        lang={localizedIn(voucher.title, locale, city.defaultLocale)}
        className="text-2xl font-bold"
      >
        {localized(page, voucher.title)}
      </h2>
      <p dir="ltr" className="font-mono text-lg tracking-widest text-muted rtl:text-end">
        {spokenCode(voucher.code)}
      </p>
    </section>
  );
}

/** Below the button: whoever knows the reward need not scroll past it. */
function Text({ page, voucher }: { page: CityPage; voucher: CounterVoucher }) {
  const { locale, city } = page;
  return (
    <RichText
      html={renderMarkdown(localized(page, voucher.text))}
      lang={localizedIn(voucher.text, locale, city.defaultLocale)}
    />
  );
}
