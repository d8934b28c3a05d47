import { absoluteUrl } from "@/lib/cities/platform-origin";
import { saveProvider } from "@/lib/people/identity-providers/actions";
import { providerSettings } from "@/lib/people/identity-providers/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../shell/admin-page";
import { titled } from "../shell/titled";

export const generateMetadata = titled("auth.provider.setupTitle", "/admin/sign-in");

/** The city's own OpenID Connect provider, set up while everything runs. */
export default async function SignInSettings({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const { t, city } = page;
  await requirePermission(page, "city.configure");
  const saved = await page.read(providerSettings);
  return (
    <AdminPage
      page={page}
      title={t("auth.provider.setupTitle")}
      intro={t("auth.provider.setupIntro", { city: city.name })}
      above={settingsAbove(page)}
    >
      <div className="grid gap-1">
        <p className="font-semibold">{t("auth.provider.callback")}</p>
        <p dir="ltr" className="rounded-control bg-sunken px-3 py-2 font-mono text-sm break-all">
          {absoluteUrl(city.primaryHost, "/api/auth/callback/oidc")}
        </p>
      </div>
      <ActionForm action={saveProvider} labels={formLabels(t)} formKey={page.formKey()} id="provider">
        <TextField
          name="label"
          label={t("auth.provider.label")}
          hint={t("auth.provider.labelHint")}
          defaultValue={saved?.label}
          dir="auto"
        />
        <TextField
          type="url"
          name="issuer"
          label={t("auth.provider.issuer")}
          hint={t("auth.provider.issuerHint")}
          defaultValue={saved?.issuer}
          dir="ltr"
        />
        <TextField
          name="clientId"
          label={t("auth.provider.clientId")}
          defaultValue={saved?.clientId}
          autoComplete="off"
          dir="ltr"
        />
        <TextField
          type="password"
          name="clientSecret"
          label={t("auth.provider.clientSecret")}
          hint={t(saved ? "auth.provider.clientSecretKept" : "auth.provider.clientSecretHint")}
          optional={saved !== null}
          autoComplete="off"
          dir="ltr"
        />
        <Checkbox
          name="enabled"
          label={t("auth.provider.enabled")}
          hint={t("auth.provider.enabledHint")}
          defaultChecked={saved?.enabled ?? true}
        />
        <div>
          <SubmitButton>{t("auth.provider.submit")}</SubmitButton>
        </div>
      </ActionForm>
      <p className="text-muted">{t("auth.provider.joining")}</p>
    </AdminPage>
  );
}
