import { versionOf } from "@/lib/cities/editing";
import { changeLogoForm } from "@/lib/cities/look/actions";
import { logoShown } from "@/lib/cities/look/shown";
import { acceptedImages } from "@/lib/files/limits";
import type { Page } from "@/lib/request/page";
import { FileField, HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

export function LogoForm({ page }: { page: Page }) {
  const { t, settings } = page;
  const { logoFileId } = settings;
  return (
    <section id="logo" className="grid gap-5" aria-labelledby="logo-title">
      <h2 id="logo-title" className="text-xl font-bold">
        {t("admin.look.logo")}
      </h2>
      {logoFileId ? (
        <figure className="grid justify-items-start gap-2">
          <img
            src={`/files/${logoFileId}/320`}
            alt=""
            className="max-h-24 w-auto max-w-full rounded-control border border-line bg-surface p-3"
          />
          <figcaption className="text-sm text-muted">{t("admin.look.logoNow")}</figcaption>
        </figure>
      ) : null}
      <ActionForm action={changeLogoForm} labels={formLabels(t)} formKey={page.formKey()} id="logo-form">
        <HiddenField name="version" value={versionOf(logoShown(settings))} />
        <FileField
          name="logo"
          label={t("admin.look.logoField")}
          hint={t("admin.look.logoHint")}
          accept={acceptedImages}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("admin.look.saveLogo")}</SubmitButton>
          {logoFileId ? (
            <SubmitButton name="remove" value="on" variant="secondary">
              {t("admin.look.removeLogo")}
            </SubmitButton>
          ) : null}
        </div>
      </ActionForm>
    </section>
  );
}
