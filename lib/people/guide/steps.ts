import type { Role } from "../actor";

/** What each role begins with: three places, by the word that says what is there. */
const steps = {
  policy_maker: ["figures", "board", "mails"],
  communication: ["pages", "tell", "figures"],
  external_moderator: ["projects", "due", "reports"],
  project_moderator: ["projects", "due", "reports"],
  moderator: ["due", "reports", "mails"],
  department_head: ["agenda", "due", "mails"],
  superadmin: ["team", "settings", "due"],
} as const satisfies Partial<Record<Role, readonly GuideStep[]>>;

export const guidePaths = {
  figures: "/admin/insight",
  board: "/ideas",
  mails: "/account",
  pages: "/admin/settings/pages",
  tell: "/admin/tell",
  due: "/admin/ideas",
  reports: "/admin/moderation",
  agenda: "/admin/agenda",
  projects: "/admin/projects",
  team: "/admin/staff",
  settings: "/admin/settings",
} as const;
type GuideStep = keyof typeof guidePaths;

export function guideOf(role: Role): readonly GuideStep[] {
  return role in steps ? steps[role as keyof typeof steps] : [];
}
