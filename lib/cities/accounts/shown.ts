import type { Shown } from "@/lib/cities/editing";

export function accountsShown({ reviewNewAccounts }: { reviewNewAccounts: boolean }): Shown {
  return { reviewNewAccounts: reviewNewAccounts ? "on" : "" };
}
