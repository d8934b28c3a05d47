import { staffRoles } from "@/lib/cities/staff/input";
import type { Page } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { TextField } from "@/lib/ui/text-field";

type Props = { page: Page; held: string; jobTitle: string; department: string };

/** What somebody on the team may do, and what their answers are signed with. */
export function WorkFields({ page: { t, settings }, held, jobTitle, department }: Props) {
  return (
    <>
      <RadioGroup
        name="role"
        label={t("admin.staff.role")}
        options={[...staffRoles].map((value) => ({
          value,
          label: t(`admin.staff.roles.${value}`),
          hint: t(`admin.staff.roleHints.${value}`),
        }))}
        defaultValue={held}
      />
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
