import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { idList, optionalLine, version } from "@/lib/cities/fields";
import { isBoundToProjects } from "@/lib/people/actor";
import { emailInput } from "@/lib/people/email";

/** As they are offered; external moderators only where the city wants any. */
export const staffRoles = [
  "moderator",
  "project_moderator",
  "external_moderator",
  "department_head",
  "communication",
  "policy_maker",
  "superadmin",
] as const;
export type StaffRole = (typeof staffRoles)[number];

const role = z.enum(staffRoles);
/** From a form one department comes as a word, several as a list. */
const leads = z.preprocess(
  (given) => (given === undefined || given === "" ? [] : [given].flat()),
  z.array(lineInput({ min: 1, max: 80 })).max(50),
);
/** What somebody may do, and for which departments or projects. */
export const roleInput = { role, leads, projects: idList };
const work = { jobTitle: optionalLine(80), department: optionalLine(80), leads, projects: idList };

/** A head leads something; of anybody else it is not asked. */
export const headLeads = { path: ["leads"], error: "choose" };
export const leadsIfHead = ({ role, leads }: { role: StaffRole; leads: string[] }) =>
  role !== "department_head" || leads.length > 0;

/** Who is bound to projects moderates one; for others they come beside what they may in the whole city. */
export const boundProjects = { path: ["projects"], error: "choose" };
export const projectsIfBound = ({ role, projects }: { role: StaffRole; projects: string[] }) =>
  !isBoundToProjects(role) || projects.length > 0;

/** The projects that count for a role. */
export function projectsOf(role: string, projects: readonly string[]): readonly string[] {
  return isBoundToProjects(role) || role === "moderator" ? projects : [];
}

export const inviteInput = z
  .object({
    email: emailInput,
    firstName: lineInput({ max: 60 }).default(""),
    lastName: lineInput({ max: 60 }).default(""),
    role,
    ...work,
  })
  .refine(leadsIfHead, headLeads)
  .refine(projectsIfBound, boundProjects);

export const changeStaffInput = z
  .object({ version, id: z.uuid(), role, ...work })
  .refine(leadsIfHead, headLeads)
  .refine(projectsIfBound, boundProjects);
export const staffInput = z.object({ id: z.uuid() });

export type InviteInput = z.output<typeof inviteInput>;
export type ChangeStaffInput = z.output<typeof changeStaffInput>;
