import { shownParts, shownRights } from "@/lib/people/rights-shown";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { AdminPage } from "../shell/admin-page";
import { titled } from "../shell/titled";
import { RightsByRole } from "./rights-by-role";
import { RightsTable } from "./rights-table";

export const generateMetadata = titled("roles.title", "/admin/who");

/** The matrix of rights as everybody with a desk may read it: a table on a desk, role by role on a phone. */
export default async function WhoMayDoWhat({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const reader = await requirePermission(page, "insight.read");
  const { t } = page;
  const groups = shownRights();
  const own = shownParts.find((part) => part === reader.role) ?? null;
  return (
    <AdminPage page={page} title={t("roles.title")} intro={t("roles.intro")} width="normal">
      <div className="max-xl:hidden">
        <RightsTable t={t} groups={groups} own={own} />
      </div>
      <div className="xl:hidden">
        <RightsByRole t={t} groups={groups} own={own} />
      </div>
      <p className="max-w-prose text-muted">{t("roles.operators")}</p>
    </AdminPage>
  );
}
