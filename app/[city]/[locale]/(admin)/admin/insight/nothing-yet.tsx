import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";

/** A city without contributions is told what to do first, not shown zeros. */
export function NothingYet({ page: { t, path, actor } }: { page: Page }) {
  return (
    <EmptyState
      title={t("insight.empty.title")}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          {may(actor, "city.tell") ? (
            <ButtonLink href={path("/admin/tell")} variant="primary">
              {t("insight.empty.tell")}
            </ButtonLink>
          ) : null}
          {may(actor, "city.import") ? (
            <ButtonLink href={path("/admin/import")}>{t("insight.empty.import")}</ButtonLink>
          ) : null}
          <ButtonLink href={path("/ideas")}>{t("insight.empty.board")}</ButtonLink>
        </div>
      }
    >
      {t("insight.empty.text")}
    </EmptyState>
  );
}
