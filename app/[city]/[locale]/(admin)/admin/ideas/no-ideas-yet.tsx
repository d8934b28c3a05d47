import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";

/** For a city in which nobody has posted: what helps is to tell people. */
export function NoIdeasYet({ page: { t, path } }: { page: Page }) {
  return (
    <EmptyState
      title={t("admin.inbox.noneYet")}
      action={<ButtonLink href={path("/admin/tell")}>{t("admin.checklist.actions.tell")}</ButtonLink>}
    >
      {t("admin.inbox.noneYetText")}
    </EmptyState>
  );
}
