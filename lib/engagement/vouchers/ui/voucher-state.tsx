import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Badge, type BadgeKind } from "@/lib/ui/badge";
import type { VoucherState as State } from "../state";

const kinds: Record<State, BadgeKind> = {
  open: "success",
  used: "plain",
  refunded: "plain",
  expired: "warning",
};

export function VoucherState({ page: { t }, state }: { page: Page; state: State }) {
  return (
    <Badge kind={kinds[state]} icon={state === "open" ? "check" : undefined}>
      {t(`rewards.vouchers.state.${state}`)}
    </Badge>
  );
}

type Ending = { state: State; expiresAt: Date; usedAt: Date | null; refundedAt: Date | null };

/** Until when it holds, or when it was over. */
export function voucherEnd({ t, locale, city }: Page, voucher: Ending): string {
  const { state, expiresAt, usedAt, refundedAt } = voucher;
  const said = { open: "until", used: "usedAt", refunded: "refundedAt", expired: "expiredAt" } as const;
  const date =
    { open: expiresAt, used: usedAt, refunded: refundedAt, expired: expiresAt }[state] ?? expiresAt;
  return t(`rewards.vouchers.${said[state]}`, { date: formatDate(date, locale, city.timeZone) });
}
