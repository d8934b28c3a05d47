import { isHexColor } from "@/lib/base/color";
import { versionOf } from "@/lib/cities/editing";
import { changeColorForm } from "@/lib/cities/look/actions";
import { colorShown } from "@/lib/cities/look/shown";
import { requestNonce } from "@/lib/request/host";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { BrandPicker } from "./brand-picker";
import { LogoForm } from "./logo-form";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.look.title", "/admin/settings/look");

export default async function Look({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t } = page;
  const query = await searchParams;
  const tried = `#${one(query.color)}`;
  return (
    <AdminPage
      page={page}
      title={t("admin.look.title")}
      intro={t("admin.look.intro")}
      above={settingsAbove(page)}
      saved={one(query.saved)}
    >
      <ColorForm page={page} tried={isHexColor(tried) ? tried : null} nonce={await requestNonce()} />
      <LogoForm page={page} />
    </AdminPage>
  );
}

/** @param tried a colour that was sent to be looked at, not saved */
function ColorForm({ page, tried, nonce }: { page: Page; tried: string | null; nonce: string }) {
  const { t, city } = page;
  return (
    <section id="color" className="grid gap-5" aria-labelledby="color-title">
      <h2 id="color-title" className="text-xl font-bold">
        {t("admin.look.color")}
      </h2>
      {tried ? <Notice>{t("admin.look.previewOf", { color: tried })}</Notice> : null}
      <ActionForm action={changeColorForm} labels={formLabels(t)} formKey={page.formKey()} id="look">
        <HiddenField name="version" value={versionOf(colorShown(city))} />
        <BrandPicker
          key={tried ?? city.brandColor}
          color={tried ?? city.brandColor}
          nonce={nonce}
          labels={{
            field: t("admin.look.field"),
            hint: t("admin.look.colorHint"),
            code: t("admin.look.hex"),
            preview: t("admin.look.preview"),
            button: t("admin.look.sampleButton"),
            link: t("admin.look.sampleLink"),
            chosen: t("admin.look.sampleChosen"),
            text: t("admin.look.sampleText"),
            ratio: t("admin.look.ratio", { text: "{text}", button: "{button}" }),
            adjusted: t("admin.look.adjusted", { color: "{color}" }),
            locale: t.locale,
          }}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="save">
            {t("admin.look.saveColor")}
          </SubmitButton>
          <span className="hidden noscript:inline-flex">
            <SubmitButton name="intent" value="preview" variant="secondary">
              {t("admin.look.previewNow")}
            </SubmitButton>
          </span>
        </div>
      </ActionForm>
    </section>
  );
}
