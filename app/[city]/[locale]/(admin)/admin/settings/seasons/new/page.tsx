import { addSeasonForm } from "@/lib/engagement/seasons/actions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { SeasonFields } from "../season-fields";

export const generateMetadata = titled("season.admin.add", "/admin/settings/seasons/new");

export default async function NewSeason({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "game.configure");
  const { t, path } = page;
  const list = { label: t("season.title"), href: path("/admin/settings/seasons") };
  return (
    <AdminPage page={page} title={t("season.admin.add")} above={settingsAbove(page, list)}>
      <ActionForm action={addSeasonForm} labels={formLabels(t)} formKey={page.formKey()} id="season">
        <SeasonFields page={page} />
        <SaveBar save={t("season.admin.add")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
