import { takeBackForm } from "@/lib/engagement/vouchers/actions";
import type { GivenVoucher } from "@/lib/engagement/vouchers/queries";
import { endOfCode } from "@/lib/engagement/vouchers/state";
import { VoucherState, voucherEnd } from "@/lib/engagement/vouchers/ui/voucher-state";
import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { VisuallyHidden } from "@/lib/ui/hidden";
import { SubmitButton } from "@/lib/ui/submit-button";
import { Table } from "@/lib/ui/table";

type Props = { page: Page; vouchers: GivenVoucher[] };

/** By the end of their codes, without the people they belong to. */
export function GivenVouchers({ page, vouchers }: Props) {
  const { t, locale, city } = page;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("rewards.admin.vouchers")}</h2>
      {vouchers.length === 0 ? (
        <p className="text-muted">{t("rewards.admin.noVouchers")}</p>
      ) : (
        <Table
          caption={t("rewards.admin.vouchers")}
          columns={[
            { key: "code", label: t("rewards.admin.code") },
            { key: "date", label: t("rewards.admin.date") },
            { key: "state", label: t("rewards.admin.state") },
            { key: "last", label: t("rewards.admin.last") },
            { key: "back", label: t("rewards.admin.giveBack") },
          ]}
          rows={vouchers.map((voucher) => ({
            id: voucher.id,
            cells: {
              code: (
                <span dir="ltr" className="font-mono">
                  {endOfCode(voucher.code)}
                </span>
              ),
              date: formatDate(voucher.createdAt, locale, city.timeZone, "short"),
              state: <VoucherState page={page} state={voucher.state} />,
              last: voucherEnd(page, voucher),
              back: <TakeBack page={page} voucher={voucher} />,
            },
          }))}
        />
      )}
      {vouchers.length >= 200 ? (
        <p className="text-muted">{t("rewards.admin.newest", { count: vouchers.length })}</p>
      ) : null}
    </section>
  );
}

function TakeBack({ page, voucher }: { page: Page; voucher: GivenVoucher }) {
  const { t } = page;
  if (voucher.state === "used" || voucher.state === "refunded") return "–";
  return (
    <ActionForm action={takeBackForm} labels={formLabels(t)} formKey={page.formKey()}>
      <HiddenField name="voucherId" value={voucher.id} />
      <SubmitButton variant="secondary" size="small">
        <span aria-hidden="true">{t("rewards.admin.giveBack")}</span>
        <VisuallyHidden>{t("rewards.admin.giveBackNamed", { code: endOfCode(voucher.code) })}</VisuallyHidden>
      </SubmitButton>
    </ActionForm>
  );
}
