import { notFound } from "next/navigation";
import { validate } from "uuid";
import { versionOf } from "@/lib/cities/editing";
import {
  archiveNeighbourhoodForm,
  changeNeighbourhoodForm,
  reopenNeighbourhoodForm,
} from "@/lib/cities/neighbourhoods/actions";
import { findNeighbourhoodRow } from "@/lib/cities/neighbourhoods/queries";
import { neighbourhoodShown } from "@/lib/cities/neighbourhoods/shown";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { NeighbourhoodFields } from "../neighbourhood-fields";
import { ShapesMap } from "../shapes-map";

type Props = { params: CityParams & Promise<{ id: string }> };

export const generateMetadata = titled("admin.neighbourhoods.title", "/admin/settings/neighbourhoods");

export default async function EditNeighbourhood({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { id } = await params;
  const row = validate(id) ? await page.read((db) => findNeighbourhoodRow(db, id)) : null;
  if (!row) notFound();
  const { t, path, city, locale } = page;
  const list = { label: t("admin.neighbourhoods.title"), href: path("/admin/settings/neighbourhoods") };
  return (
    <AdminPage
      page={page}
      title={localize(row.name, locale, city.defaultLocale)}
      above={settingsAbove(page, list)}
    >
      <ActionForm
        action={changeNeighbourhoodForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="neighbourhood"
      >
        <HiddenField name="version" value={versionOf(neighbourhoodShown(row, city.locales))} />
        <HiddenField name="id" value={row.id} />
        <NeighbourhoodFields page={page} words={row} />
        <SaveBar save={t("admin.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      <ShapesMap page={page} shapes={[row]} />
      {row.archivedAt ? (
        <OtherAction
          page={page}
          action={reopenNeighbourhoodForm}
          values={{ id: row.id }}
          label={t("admin.neighbourhoods.reopen")}
        />
      ) : (
        <OtherAction
          page={page}
          action={archiveNeighbourhoodForm}
          values={{ id: row.id }}
          label={t("admin.neighbourhoods.archive")}
          hint={t("admin.neighbourhoods.archiveHint")}
        />
      )}
    </AdminPage>
  );
}
