import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { optionalLine, version } from "@/lib/cities/fields";
import { emailInput } from "@/lib/people/email";

export const staffRoles = ["moderator", "superadmin", "policy_maker"] as const;
export type StaffRole = (typeof staffRoles)[number];

const role = z.enum(staffRoles);
const work = { jobTitle: optionalLine(80), department: optionalLine(80) };

export const inviteInput = z.object({
  email: emailInput,
  firstName: lineInput({ max: 60 }).default(""),
  lastName: lineInput({ max: 60 }).default(""),
  role,
  ...work,
});

export const changeStaffInput = z.object({ version, id: z.uuid(), role, ...work });
export const staffInput = z.object({ id: z.uuid() });

export type InviteInput = z.output<typeof inviteInput>;
export type ChangeStaffInput = z.output<typeof changeStaffInput>;
