import type { ProjectChoice } from "@/lib/cities/moderators/queries";
import { type StaffRole, staffRoles } from "@/lib/cities/staff/input";
import { localize } from "@/lib/i18n/localized";
import { isBoundToProjects } from "@/lib/people/actor";
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
  /** The projects they moderate, of those that the city has. */
  moderates: string[];
  projects: ProjectChoice[];
};

/** What somebody on the team may do, and what their answers are signed with. */
export function WorkFields({
  page,
  jobTitle,
  department,
  ...role
}: Props & { offered?: readonly StaffRole[] }) {
  const { t, settings } = page;
  return (
    <>
      <RoleFields page={page} {...role} />
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

type RoleProps = Omit<Props, "jobTitle" | "department"> & {
  /** The roles that the reader can give. */
  offered?: readonly StaffRole[];
};

export function RoleFields({ page, offered: given = staffRoles, ...props }: RoleProps) {
  const { t, settings } = page;
  const { held, leads, departments, moderates, projects } = props;
  // Who leads or moderates nothing would see nothing, so that comes first.
  const impossible: Partial<Record<StaffRole, boolean>> = {
    department_head: departments.length + leads.length === 0,
    project_moderator: projects.length === 0,
    external_moderator: projects.length === 0,
  };
  const offered = given.filter(
    (role) => role !== "external_moderator" || settings.externalModerators || held === role,
  );
  return (
    <>
      <RadioGroup
        name="role"
        label={t("admin.staff.role")}
        options={offered.map((value) => ({
          value,
          label: t(`roles.part.${value}`),
          hint: t(`roles.hint.${value}`),
          disabled: impossible[value] ?? false,
        }))}
        defaultValue={held}
      />
      {offered.includes("department_head") ? (
        <Leads page={page} leads={leads} departments={departments} />
      ) : null}
      <Moderates
        page={page}
        moderates={moderates}
        projects={projects}
        needed={offered.every((role) => isBoundToProjects(role))}
      />
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
    <div className="asked-of-heads">
      <CheckboxGroup
        name="leads"
        label={t("roles.leads")}
        hint={t("roles.leadsHint")}
        options={all.map((name) => ({ value: name, label: name }))}
        defaultValues={leads}
        optional
      />
    </div>
  );
}

type ModeratesProps = Pick<Props, "page" | "moderates" | "projects"> & { needed: boolean };

function Moderates({ page, moderates, projects, needed }: ModeratesProps) {
  const { t, locale, city } = page;
  if (projects.length === 0) return null;
  return (
    <CheckboxGroup
      name="projects"
      label={t("roles.projects")}
      hint={needed ? undefined : t("roles.projectsHint")}
      options={projects.map(({ id, title }) => ({
        value: id,
        label: localize(title, locale, city.defaultLocale),
      }))}
      defaultValues={moderates}
      optional={!needed}
    />
  );
}
