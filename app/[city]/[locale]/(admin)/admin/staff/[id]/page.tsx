import { notFound } from "next/navigation";
import { validate } from "uuid";
import { knownDepartments } from "@/lib/cities/departments/queries";
import { versionOf } from "@/lib/cities/editing";
import { listProjectChoices } from "@/lib/cities/moderators/queries";
import { changeStaffForm, removeStaffForm } from "@/lib/cities/staff/actions";
import { findStaff } from "@/lib/cities/staff/queries";
import { staffShown } from "@/lib/cities/staff/shown";
import { actorId } from "@/lib/people/actor";
import { resetFactorForm } from "@/lib/people/second-factor/actions";
import { hasFactor } from "@/lib/people/second-factor/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../shell/admin-page";
import { OtherAction } from "../../shell/other-action";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";
import { WorkFields } from "../work-fields";

type Props = { params: CityParams & Promise<{ id: string }> };

export const generateMetadata = titled("admin.staff.title", "/admin/staff");

export default async function EditStaff({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.manageStaff");
  const { id } = await params;
  const person = validate(id) ? await page.read((db) => findStaff(db, id)) : null;
  const projects = await page.read((db) => listProjectChoices(db));
  if (!person) notFound();
  const proves = await page.read((db) => hasFactor(db, person.id));
  const { t, path, actor } = page;
  const team = { label: t("admin.staff.title"), href: path("/admin/staff") };
  const self = actorId(actor) === person.id;
  const name = `${person.firstName} ${person.lastName}`.trim();
  return (
    <AdminPage page={page} title={name || t("admin.staff.unnamed")} intro={person.email} above={[team]}>
      <ActionForm action={changeStaffForm} labels={formLabels(t)} formKey={page.formKey()} id="staff">
        <HiddenField name="id" value={person.id} />
        <HiddenField name="version" value={versionOf(staffShown(person, projects))} />
        <WorkFields
          page={page}
          held={person.role}
          jobTitle={person.jobTitle}
          department={person.department}
          leads={person.leads}
          departments={await page.read(knownDepartments)}
          moderates={person.projects}
          projects={projects}
        />
        <SaveBar save={t("admin.staff.save")} back={{ href: team.href, label: t("admin.back") }} />
      </ActionForm>
      {proves ? (
        <Disclosure summary={t("auth.factor.reset")}>
          <OtherAction
            page={page}
            action={resetFactorForm}
            values={{ id: person.id }}
            label={t("auth.factor.resetSure")}
            hint={t("auth.factor.resetHint")}
            danger
          />
        </Disclosure>
      ) : null}
      <Disclosure summary={t(self ? "admin.staff.removeSelf" : "admin.staff.remove")}>
        <OtherAction
          page={page}
          action={removeStaffForm}
          values={{ id: person.id }}
          label={t(self ? "admin.staff.removeSelfSure" : "admin.staff.removeSure")}
          hint={t("admin.staff.removeHint")}
          danger
        />
      </Disclosure>
    </AdminPage>
  );
}
