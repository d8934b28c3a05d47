import { ForbiddenError, NameNeededError, SignInNeededError } from "@/lib/base/errors";
import type { Actor, Role } from "./actor";

/**
 * Who may do what: the one place that says it. A command authorizes by it, a button asks it,
 * and the tests replay every action against it.
 */
const matrix = {
  "ideas.read": ["visitor", "citizen", "policy_maker", "moderator", "superadmin"],
  "ideas.submit": ["citizen", "moderator", "superadmin"],
  "ideas.support": ["citizen", "moderator", "superadmin"],
  "ideas.follow": ["citizen", "moderator", "superadmin"],
  "ideas.editOwn": ["citizen", "moderator", "superadmin"],
  "ideas.answer": ["moderator", "superadmin"],
  "ideas.merge": ["moderator", "superadmin"],
  "comments.post": ["citizen", "moderator", "superadmin"],
  "comments.editOwn": ["citizen", "moderator", "superadmin"],
  "comments.markHelpful": ["citizen", "moderator", "superadmin"],
  "contributions.report": ["visitor", "citizen", "policy_maker", "moderator", "superadmin"],
  "contributions.moderate": ["moderator", "superadmin"],
  "account.own": ["citizen", "policy_maker", "moderator", "superadmin", "operator"],
  "rewards.redeem": ["citizen", "moderator", "superadmin"],
  "rewards.manage": ["superadmin"],
  "vouchers.accept": ["moderator", "superadmin"],
  "game.configure": ["superadmin"],
  "files.upload": ["citizen", "moderator", "superadmin"],
  "city.viewAdmin": ["moderator", "superadmin"],
  "insight.read": ["policy_maker", "moderator", "superadmin"],
  "updates.receive": ["policy_maker"],
  "updates.manage": ["superadmin"],
  "reports.write": ["moderator", "superadmin"],
  "reports.publish": ["superadmin"],
  "projects.read": ["visitor", "citizen", "policy_maker", "moderator", "superadmin"],
  "projects.manage": ["superadmin"],
  "city.configure": ["superadmin"],
  "city.import": ["superadmin"],
  "city.manageStaff": ["superadmin"],
  "city.allowLookIn": ["superadmin"],
  "platform.startCity": ["citizen", "operator"],
  "platform.operate": ["operator"],
} as const satisfies Record<string, readonly (Role | "visitor")[]>;

export type Permission = keyof typeof matrix;

export const permissions = matrix as Record<Permission, readonly (Role | "visitor")[]>;

/** What others see under one's name, so it needs one. */
const needName: readonly Permission[] = [
  "ideas.submit",
  "ideas.support",
  "comments.post",
  "comments.markHelpful",
  "ideas.answer",
  "contributions.moderate",
];

export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "system") return true;
  const role = actor.kind === "visitor" ? "visitor" : actor.role;
  return permissions[permission].includes(role);
}

/**
 * The first line of every command.
 * @throws SignInNeededError when signing in as a citizen would do
 * @throws NameNeededError when the person has not given a name yet
 * @throws ForbiddenError otherwise
 */
export function authorize(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) {
    if (actor.kind === "person" && !actor.named && needName.includes(permission)) throw new NameNeededError();
    return;
  }
  if (actor.kind === "visitor" && permissions[permission].includes("citizen")) throw new SignInNeededError();
  throw new ForbiddenError(permission);
}
