import type { Page } from "@/lib/request/page";
import { TextField } from "@/lib/ui/text-field";

/** What the app shows; or, where one has been given, a recovery code. */
export function CodeField({ page: { t }, recovery }: { page: Page; recovery?: boolean }) {
  return (
    <TextField
      name="code"
      label={t(recovery ? "auth.factor.codeOrRecovery" : "auth.factor.code")}
      hint={t(recovery ? "auth.factor.codeOrRecoveryHint" : "auth.factor.codeHint")}
      width="medium"
      autoComplete="one-time-code"
      dir="ltr"
    />
  );
}
