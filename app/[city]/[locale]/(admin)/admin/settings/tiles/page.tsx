import { versionOf } from "@/lib/cities/editing";
import { changeTilesForm } from "@/lib/cities/tiles/actions";
import { tilesShown } from "@/lib/cities/tiles/shown";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("admin.tiles.title", "/admin/settings/tiles");

export default async function Tiles({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, settings, path } = page;
  return (
    <AdminPage
      page={page}
      title={t("admin.tiles.title")}
      intro={t("admin.tiles.intro")}
      above={settingsAbove(page)}
    >
      <Notice>{t("admin.tiles.privacy")}</Notice>
      <ActionForm action={changeTilesForm} labels={formLabels(t)} formKey={page.formKey()} id="tiles">
        <HiddenField name="version" value={versionOf(tilesShown(settings))} />
        <TextField
          name="tileUrl"
          inputMode="url"
          label={t("admin.tiles.url")}
          hint={t("admin.tiles.urlHint")}
          defaultValue={settings.tileUrl ?? ""}
          dir="ltr"
          optional
        />
        <TextField
          name="tileAttribution"
          label={t("admin.tiles.attribution")}
          hint={t("admin.tiles.attributionHint")}
          defaultValue={settings.tileAttribution}
          optional
        />
        <SaveBar save={t("admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
