import { knownDepartments } from "@/lib/cities/departments/queries";
import { inviteStaffForm } from "@/lib/cities/invitations/actions";
import { listProjectChoices } from "@/lib/cities/moderators/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";
import { WorkFields } from "../work-fields";

export const generateMetadata = titled("admin.staff.addTitle", "/admin/staff/new");

export default async function AddStaff({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.manageStaff");
  const { t, path } = page;
  const team = { label: t("admin.staff.title"), href: path("/admin/staff") };
  return (
    <AdminPage page={page} title={t("admin.staff.addTitle")} intro={t("invitations.addIntro")} above={[team]}>
      <ActionForm action={inviteStaffForm} labels={formLabels(t)} formKey={page.formKey()} id="staff">
        <TextField
          name="email"
          type="email"
          label={t("admin.staff.email")}
          width="medium"
          autoComplete="off"
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            name="firstName"
            label={t("admin.staff.firstName")}
            hint={t("admin.staff.nameHint")}
            autoComplete="off"
            optional
          />
          <TextField name="lastName" label={t("admin.staff.lastName")} autoComplete="off" optional />
        </div>
        <WorkFields
          page={page}
          held="moderator"
          jobTitle=""
          department=""
          leads={[]}
          departments={await page.read(knownDepartments)}
          moderates={[]}
          projects={await page.read(listProjectChoices)}
        />
        <SaveBar save={t("invitations.send")} back={{ href: team.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
