import { staffRoles } from "@/lib/cities/staff/input";
import type { Page } from "@/lib/request/page";
import { CheckboxGroup, RadioGroup } from "@/lib/ui/choice-field";
import { TextField } from "@/lib/ui/text-field";

type Props = {
  page: Page;
  held: string;
  jobTitle: string;
  department: string;
  leads: string[];
  /** Every department that is named anywhere. */
  departments: string[];
};

/** What somebody on the team may do, and what their answers are signed with. */
export function WorkFields({ page, held, jobTitle, department, leads, departments }: Props) {
  const { t, settings } = page;
  return (
    <>
      <RoleFields page={page} held={held} leads={leads} departments={departments} />
      <TextField
        name="jobTitle"
        label={t("admin.staff.jobTitle")}
        hint={t("admin.staff.jobTitleHint")}
        defaultValue={jobTitle}
        width="medium"
        optional
      />
      <TextField
        name="department"
        label={t("admin.staff.department")}
        defaultValue={department || settings.answeringDepartment}
        width="medium"
        optional
      />
    </>
  );
}

type RoleProps = Pick<Props, "page" | "held" | "leads" | "departments">;

export function RoleFields({ page, held, leads, departments }: RoleProps) {
  const { t } = page;
  // Who leads nothing would see nothing, so that comes first.
  const noneToLead = departments.length + leads.length === 0;
  return (
    <>
      <RadioGroup
        name="role"
        label={t("admin.staff.role")}
        options={staffRoles.map((value) => ({
          value,
          label: t(`roles.part.${value}`),
          hint: t(`roles.hint.${value}`),
          disabled: value === "department_head" && noneToLead,
        }))}
        defaultValue={held}
      />
      <Leads page={page} leads={leads} departments={departments} />
    </>
  );
}

/** One that is led but named nowhere any more can still be taken away. */
function Leads({ page: { t, path }, leads, departments }: Pick<Props, "page" | "leads" | "departments">) {
  const all = [...new Set([...departments, ...leads])];
  if (all.length === 0) {
    const link = (words: React.ReactNode) => (
      <a href={path("/admin/settings/departments")} className="link">
        {words}
      </a>
    );
    return <p className="text-muted">{t.rich("roles.noDepartments", { link })}</p>;
  }
  return (
    <CheckboxGroup
      name="leads"
      label={t("roles.leads")}
      hint={t("roles.leadsHint")}
      options={all.map((name) => ({ value: name, label: name }))}
      defaultValues={leads}
      optional
    />
  );
}
