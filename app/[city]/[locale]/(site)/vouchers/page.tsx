import type { Metadata } from "next";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { listOwnVouchers, type OwnVoucher } from "@/lib/engagement/vouchers/queries";
import { VoucherState, voucherEnd } from "@/lib/engagement/vouchers/ui/voucher-state";
import { type Page as CityPage, type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { Card, CardLink } from "@/lib/ui/card";
import { EmptyState } from "@/lib/ui/empty-state";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams; searchParams: Promise<{ back?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "rewards.vouchers.title");
}

/** The reader's own vouchers: first those that can be used. */
export default async function Vouchers({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, settings } = page;
  const { id } = await requirePermission(page, "account.own");
  const vouchers = await page.read((db) => listOwnVouchers(db, id));
  const isOpen = ({ state }: OwnVoucher) => state === "open";
  const [open, past] = [vouchers.filter(isOpen), vouchers.filter((voucher) => !isOpen(voucher))];
  const toRewards = settings.gameOn ? (
    <ButtonLink href={path("/rewards")}>{t("rewards.vouchers.toRewards")}</ButtonLink>
  ) : null;
  return (
    <Page width="text">
      <PageHeader
        title={t("rewards.vouchers.title")}
        intro={t("rewards.vouchers.intro")}
        actions={toRewards}
      />
      {(await searchParams).back ? <Notice kind="success">{t("rewards.vouchers.givenBack")}</Notice> : null}
      {open.length > 0 ? <VoucherList page={page} vouchers={open} /> : null}
      {vouchers.length === 0 ? (
        <EmptyState title={t("rewards.vouchers.emptyTitle")}>{t("rewards.vouchers.emptyText")}</EmptyState>
      ) : null}
      {past.length > 0 ? (
        <section className="grid gap-4">
          <h2 className="text-xl font-bold">{t("rewards.vouchers.past")}</h2>
          <VoucherList page={page} vouchers={past} />
        </section>
      ) : null}
    </Page>
  );
}

function VoucherList({ page, vouchers }: { page: CityPage; vouchers: OwnVoucher[] }) {
  return (
    <ul className="grid gap-4">
      {vouchers.map((voucher) => (
        <Card as="li" key={voucher.id} interactive className="grid gap-2">
          <p className="text-lg font-bold">
            <CardLink href={page.path(`/vouchers/${voucher.code}`)}>
              <bdi>{localized(page, voucher.title)}</bdi>
            </CardLink>
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
            <VoucherState page={page} state={voucher.state} />
            {voucherEnd(page, voucher)}
          </p>
        </Card>
      ))}
    </ul>
  );
}
