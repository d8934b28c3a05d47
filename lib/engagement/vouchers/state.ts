export type VoucherState = "open" | "used" | "refunded" | "expired";

type Dated = { usedAt: Date | null; refundedAt: Date | null; expiresAt: Date };

export function stateOf(voucher: Dated, now: Date): VoucherState {
  if (voucher.usedAt) return "used";
  if (voucher.refundedAt) return "refunded";
  return voucher.expiresAt <= now ? "expired" : "open";
}

/** As it is spoken or typed: capitals, spaces and hyphens do not matter. */
export function plainCode(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** In groups that can be read aloud; the last one is the longest. */
export function spokenCode(code: string): string {
  return code.toUpperCase().replace(/.{3}(?=.{3})/g, "$& ");
}

/** Enough to tell vouchers of one reward apart, too little to use one. */
export function endOfCode(code: string): string {
  return `…${code.slice(-3).toUpperCase()}`;
}
