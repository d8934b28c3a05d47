import { addDays } from "@/lib/insight/period";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";

/** Nobody wrote in these days: the way to the days in which somebody did. */
export function Nobody({ page: { t, path }, last }: { page: Page; last: string | null }) {
  const days = last ? new URLSearchParams({ range: "custom", from: addDays(last, -364), to: last }) : null;
  return (
    <EmptyState
      title={t("voices.nobody.title")}
      action={
        days ? (
          <ButtonLink href={path(`/admin/insight/voices?${days}`)}>{t("voices.nobody.last")}</ButtonLink>
        ) : (
          <ButtonLink href={path("/admin/tell")}>{t("insight.empty.tell")}</ButtonLink>
        )
      }
    >
      {t("voices.nobody.text")}
    </EmptyState>
  );
}
