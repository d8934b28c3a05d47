import { redirect } from "next/navigation";
import { explainGeo } from "@/lib/cities/geo/explain";
import type { NeighbourhoodFile } from "@/lib/cities/geo/read-neighbourhoods";
import { applyShapesForm } from "@/lib/cities/neighbourhoods/actions";
import { farFromIdeas, type Preview, previewShapes } from "@/lib/cities/neighbourhoods/preview";
import { readKept } from "@/lib/cities/neighbourhoods/upload";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Button, ButtonLink } from "@/lib/ui/button";
import { RadioGroup, Select } from "@/lib/ui/choice-field";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage, settingsAbove } from "../../../../shell/admin-page";
import { one, type SearchParams } from "../../../../shell/search-params";
import { titled } from "../../../../shell/titled";
import { ShapesMap } from "../../shapes-map";
import { PlanList } from "./plan-list";

type Props = { params: CityParams & Promise<{ draft: string }>; searchParams: SearchParams };
type File = Extract<NeighbourhoodFile, { ok: true }>;

const here = "/admin/settings/neighbourhoods";

export const generateMetadata = titled("admin.neighbourhoods.previewTitle", `${here}/upload`);

/** The file as a map and as a plan; nothing of the city has changed yet. */
export default async function LookAtShapes({ params, searchParams }: Props) {
  const page = await inCity(params);
  const staff = await requirePermission(page, "city.configure");
  const { t, path, city } = page;
  const { draft } = await params;
  const nameProperty = one((await searchParams).names);
  const owner = { cityId: city.id, personId: staff.id };
  const file = await readKept(owner, draft, { nameProperty, timeZone: city.timeZone });
  if (!file) redirect(path(`${here}/upload?gone=1`));
  const list = { label: t("admin.neighbourhoods.title"), href: path(here) };
  return (
    <AdminPage
      page={page}
      title={t("admin.neighbourhoods.previewTitle")}
      intro={file.ok ? t("admin.neighbourhoods.previewIntro", { count: file.shapes.length }) : null}
      above={settingsAbove(page, list)}
    >
      {file.ok ? (
        <Plan page={page} file={file} draft={draft} />
      ) : (
        <Notice kind="error" title={t("admin.neighbourhoods.refused")}>
          {file.problems.map((problem) => explainGeo(t, problem)).join(" ")}
        </Notice>
      )}
      <Names
        page={page}
        properties={file.nameProperties}
        chosen={file.ok ? file.nameProperty : nameProperty}
      />
      <p>
        <ButtonLink href={path(`${here}/upload`)} variant="quiet" icon="back">
          {t("admin.neighbourhoods.again")}
        </ButtonLink>
      </p>
    </AdminPage>
  );
}

async function Plan({ page, file, draft }: { page: Page; file: File; draft: string }) {
  const { t, city } = page;
  const names = file.shapes.map((shape) => shape.name);
  const { preview, far } = await page.read(async (db) => ({
    preview: await previewShapes(db, names),
    far: await farFromIdeas(db, file.shapes),
  }));
  const shapes = file.shapes.map(({ name, geometry }, index) => ({
    id: String(index),
    name: { [city.defaultLocale]: name },
    geometry,
  }));
  return (
    <>
      <ShapesMap page={page} shapes={shapes} />
      {far ? <Notice kind="warning">{explainGeo(t, far)}</Notice> : null}
      {file.warnings.length > 0 ? (
        <Notice title={t("admin.neighbourhoods.warnings")}>
          <ul className="list-disc ps-5">
            {file.warnings.map((warning) => (
              <li key={warning.code + JSON.stringify(warning.params)}>{explainGeo(t, warning)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <PlanList page={page} preview={preview} />
      <Apply page={page} preview={preview} draft={draft} nameProperty={file.nameProperty} />
    </>
  );
}

type ApplyProps = { page: Page; preview: Preview; draft: string; nameProperty: string };

function Apply({ page, preview, draft, nameProperty }: ApplyProps) {
  const { t } = page;
  return (
    <ActionForm action={applyShapesForm} labels={formLabels(t)} formKey={page.formKey()} id="apply">
      <HiddenField name="draft" value={draft} />
      <HiddenField name="nameProperty" value={nameProperty} />
      {preview.others.length > 0 ? (
        <RadioGroup
          name="others"
          label={t("admin.neighbourhoods.others")}
          options={[
            { value: "keep", label: t("admin.neighbourhoods.othersKeep") },
            {
              value: "archive",
              label: t("admin.neighbourhoods.othersArchive"),
              hint: t("admin.neighbourhoods.archiveHint"),
            },
          ]}
          defaultValue="keep"
        />
      ) : null}
      <div>
        <SubmitButton>{t("admin.neighbourhoods.apply")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type NamesProps = { page: Page; properties: readonly string[]; chosen: string };

/** Looking again with other names is an address, so it needs no JavaScript and changes nothing. */
function Names({ page: { t }, properties, chosen }: NamesProps) {
  if (properties.length < 2) return null;
  return (
    <Disclosure summary={t("admin.neighbourhoods.otherNames")}>
      <form method="get" className="grid gap-4 py-2">
        <Select
          name="names"
          label={t("admin.neighbourhoods.nameProperty")}
          options={properties.map((property) => ({ value: property, label: property }))}
          defaultValue={chosen}
        />
        <div>
          <Button type="submit">{t("admin.neighbourhoods.rename")}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
