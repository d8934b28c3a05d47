import { knownDepartments } from "@/lib/cities/departments/queries";
import { inviteStaffForm } from "@/lib/cities/invitations/actions";
import { listProjectChoices } from "@/lib/cities/moderators/queries";
import { staffRoles } from "@/lib/cities/staff/input";
import { boundToProjects } from "@/lib/people/actor";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
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
  const { reach } = await requireReach(page, "moderators.name");
  const { t, path } = page;
  const projects = await page.read((db) => listProjectChoices(db, reach));
  // A head invites moderators of their departments' projects, and no others.
  const offered = reach.scope === "city" ? staffRoles : boundToProjects;
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
          offered={offered}
          held={reach.scope === "city" ? "moderator" : "project_moderator"}
          jobTitle=""
          department={reach.scope === "city" ? "" : (reach.of[0] ?? "")}
          leads={[]}
          departments={await page.read(knownDepartments)}
          moderates={reach.scope !== "city" && projects.length === 1 ? projects.map(({ id }) => id) : []}
          projects={projects}
        />
        <SaveBar save={t("invitations.send")} back={{ href: team.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
