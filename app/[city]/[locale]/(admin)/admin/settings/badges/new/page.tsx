import { addBadgeForm } from "@/lib/engagement/badges/actions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { BadgeFields } from "../badge-fields";

export const generateMetadata = titled("game.badge.add", "/admin/settings/badges/new");

export default async function NewBadge({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "game.configure");
  const { t, path } = page;
  const list = { label: t("game.badge.title"), href: path("/admin/settings/badges") };
  return (
    <AdminPage page={page} title={t("game.badge.add")} above={settingsAbove(page, list)}>
      <ActionForm action={addBadgeForm} labels={formLabels(t)} formKey={page.formKey()} id="badge">
        <BadgeFields page={page} />
        <SaveBar save={t("game.badge.add")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
