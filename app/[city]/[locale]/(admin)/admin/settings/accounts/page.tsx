import { changeReviewForm } from "@/lib/cities/accounts/actions";
import { accountsShown } from "@/lib/cities/accounts/shown";
import { versionOf } from "@/lib/cities/editing";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("admin.accounts.title", "/admin/settings/accounts");

export default async function Accounts({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, settings, path } = page;
  return (
    <AdminPage
      page={page}
      title={t("admin.accounts.title")}
      intro={t("admin.accounts.intro")}
      above={settingsAbove(page)}
    >
      <ActionForm action={changeReviewForm} labels={formLabels(t)} formKey={page.formKey()} id="accounts">
        <HiddenField name="version" value={versionOf(accountsShown(settings))} />
        <Checkbox
          name="reviewNewAccounts"
          label={t("admin.accounts.review")}
          hint={t("admin.accounts.reviewHint")}
          defaultChecked={settings.reviewNewAccounts}
        />
        <SaveBar save={t("admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
