import { addNeighbourhoodForm } from "@/lib/cities/neighbourhoods/actions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { NeighbourhoodFields } from "../neighbourhood-fields";

export const generateMetadata = titled("admin.neighbourhoods.addTitle", "/admin/settings/neighbourhoods/new");

export default async function NewNeighbourhood({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path } = page;
  const list = { label: t("admin.neighbourhoods.title"), href: path("/admin/settings/neighbourhoods") };
  return (
    <AdminPage page={page} title={t("admin.neighbourhoods.addTitle")} above={settingsAbove(page, list)}>
      <ActionForm
        action={addNeighbourhoodForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="neighbourhood"
      >
        <NeighbourhoodFields page={page} words={{ name: {}, population: null }} />
        <SaveBar save={t("admin.neighbourhoods.add")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
