import type { Progress } from "@/lib/cities/invitations/queries";
import type { Page } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import { RefreshEach } from "@/lib/ui/refresh-each";

/** How far the mails of a list are; drawn anew until each is sent or known to be undeliverable. */
export function SendingProgress({ page: { t }, progress }: { page: Page; progress: Progress }) {
  const { all, sent, failed } = progress;
  const over = sent + failed >= all;
  return (
    <Notice
      kind={failed > 0 ? "warning" : over ? "success" : "info"}
      title={t("invitations.progress.title")}
      live
    >
      <p>{t("invitations.progress.sent", { sent, all })}</p>
      {failed > 0 ? <p>{t("invitations.progress.failed", { failed })}</p> : null}
      {over ? null : <RefreshEach seconds={3} />}
    </Notice>
  );
}
