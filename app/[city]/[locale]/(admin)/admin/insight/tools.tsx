import type { SharedView } from "@/lib/insight/arranging/queries";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Menu, MenuLink } from "@/lib/ui/disclosure";
import { PrintButton } from "@/lib/ui/print-button";
import { dashboardQuery } from "./asked-period";

type Props = { page: Page; dashboard: Pick<Dashboard, "period" | "scope">; view: SharedView | null };

/** What can be done with the whole dashboard. */
export function InsightTools({ page: { t, path, actor }, dashboard, view }: Props) {
  const query = dashboardQuery(dashboard, view);
  const canArrange = may(actor, "insight.arrange");
  return (
    <div className="relative flex flex-wrap items-center gap-2 print:hidden">
      {canArrange ? (
        <ButtonLink href={path("/admin/insight/arrange")}>{t("insight.tools.arrange")}</ButtonLink>
      ) : null}
      {may(actor, "insight.advise") ? (
        <ButtonLink href={path("/admin/insight/voices")}>{t("voices.title")}</ButtonLink>
      ) : null}
      <PrintButton label={t("insight.print")} />
      <Menu summary={t("insight.tools.more")} align="header">
        <MenuLink href={path(`/admin/insight/hall${query}`)}>{t("insight.tools.hall")}</MenuLink>
        {canArrange ? (
          <MenuLink href={path(`/admin/insight/views${query}`)}>{t("insight.tools.views")}</MenuLink>
        ) : null}
        {may(actor, "updates.manage") ? (
          <MenuLink href={path("/admin/insight/update")}>{t("update.title")}</MenuLink>
        ) : null}
        {(["xlsx", "csv"] as const).map((as) => (
          <MenuLink
            key={as}
            href={path(`/admin/insight/export/all${query}${query ? "&" : "?"}as=${as}`)}
            icon="download"
          >
            {t(`insight.tools.${as}`)}
          </MenuLink>
        ))}
      </Menu>
    </div>
  );
}
