import { ForbiddenError, NameNeededError, SignInNeededError } from "@/lib/base/errors";
import { type Actor, type Role, roles } from "./actor";

/** How far a right reaches: the whole city, the departments somebody leads, or the projects somebody moderates. */
export type Scope = "city" | "department" | "project";
export type Part = Role | "visitor";
type Rights = { readonly [part in Part]?: Scope };

const inCity = (...parts: Part[]): Rights => Object.fromEntries(parts.map((part) => [part, "city"]));

/** Whoever takes part beside deciding nothing: all but policy makers, who read. */
const takingPart: Part[] = [
  ...(["citizen", "communication", "external_moderator", "project_moderator"] as const),
  ...(["moderator", "department_head", "superadmin"] as const),
];
/** Moderators of projects, of the city's own staff or from outside: theirs and nothing beyond. */
const inOwnProjects = { project_moderator: "project", external_moderator: "project" } as const;
const reading: Part[] = ["visitor", "policy_maker", ...takingPart];

/**
 * Who may do what, and how far: the one place that says it. A command authorizes by it, a button asks it, staff read
 * it at /admin/who, and the tests replay every page and action against it.
 */
const matrix = {
  "ideas.read": inCity(...reading),
  "projects.read": inCity(...reading),
  "contributions.report": inCity(...reading),
  "account.own": inCity("operator", "policy_maker", ...takingPart),
  "ideas.submit": inCity(...takingPart),
  "ideas.support": inCity(...takingPart),
  "ideas.follow": inCity(...takingPart),
  "ideas.editOwn": inCity(...takingPart),
  "comments.post": inCity(...takingPart),
  "comments.editOwn": inCity(...takingPart),
  "comments.markHelpful": inCity(...takingPart),
  "files.upload": inCity(...takingPart),
  "rewards.redeem": inCity(...takingPart),
  "activities.takePart": inCity(...takingPart),
  "organisations.propose": inCity(...takingPart),

  "insight.read": inCity("policy_maker", "communication", "moderator", "department_head", "superadmin"),
  "insight.arrange": inCity("communication", "moderator", "department_head", "superadmin"),
  "updates.receive": inCity("policy_maker"),

  "city.viewAdmin": {
    ...inCity("moderator", "superadmin"),
    department_head: "department",
    ...inOwnProjects,
  },
  "ideas.answer": {
    ...inCity("moderator", "superadmin"),
    department_head: "department",
    ...inOwnProjects,
  },
  "contributions.moderate": { ...inCity("moderator", "superadmin"), ...inOwnProjects },
  "insight.advise": inCity("moderator", "superadmin"),
  "reports.write": inCity("moderator", "superadmin"),
  "vouchers.accept": inCity("moderator", "superadmin"),

  "organisations.verify": inCity("communication", "moderator", "superadmin"),
  "residents.manage": inCity("moderator", "superadmin"),

  "city.tell": inCity("communication", "moderator", "department_head", "superadmin"),
  "pages.write": inCity("communication", "superadmin"),

  "news.write": {
    ...inCity("communication", "superadmin"),
    moderator: "project",
    ...inOwnProjects,
  },

  "projects.manage": { ...inCity("superadmin"), moderator: "project", ...inOwnProjects },
  "projects.publish": inCity("superadmin"),
  "activities.manage": { ...inCity("superadmin"), moderator: "project", ...inOwnProjects },
  "reports.publish": inCity("superadmin"),
  "updates.manage": inCity("superadmin"),
  "rewards.manage": inCity("superadmin"),
  "game.configure": inCity("superadmin"),
  "city.configure": inCity("superadmin"),
  "city.import": inCity("superadmin"),
  "moderators.name": { ...inCity("superadmin"), department_head: "department" },
  "city.manageStaff": inCity("superadmin"),
  "city.allowLookIn": inCity("superadmin"),
  "audit.read": inCity("superadmin"),

  "platform.startCity": inCity("citizen", "operator"),
  "platform.operate": inCity("operator"),
} as const satisfies Record<string, Rights>;

export type Permission = keyof typeof matrix;
export const permissions: Readonly<Record<Permission, Rights>> = matrix;

/** What others see under one's name, so it needs one. */
const needName: readonly Permission[] = [
  "ideas.submit",
  "ideas.support",
  "comments.post",
  "comments.markHelpful",
  "organisations.propose",
  "ideas.answer",
  "contributions.moderate",
];

/** Where something is done, as far as a right may depend on it. */
export type Place = { department?: string; project?: string };

/** The place of what may belong to a project. */
export function inProject(project: string | null): Place {
  return project ? { project } : {};
}

/** The roles that have a right, however far it reaches. */
export function rolesWith(permission: Permission): Role[] {
  return roles.filter((role) => permissions[permission][role]);
}

/** Where a right may be used: everywhere in the city, or in what is listed. */
export type Reach = { scope: "city" } | { scope: "department" | "project"; of: readonly string[] };

/** How far the actor's right reaches, or null without one: what lists are narrowed to. */
export function reachOf(actor: Actor, permission: Permission): Reach | null {
  if (actor.kind === "system") return { scope: "city" };
  const scope = permissions[permission][actor.kind === "visitor" ? "visitor" : actor.role];
  if (!scope || scope === "city") return scope ? { scope } : null;
  // A right that reaches nowhere is none.
  const of = (actor.kind === "person" && (scope === "department" ? actor.leads : actor.moderates)) || [];
  return of.length > 0 ? { scope, of } : null;
}

/** Whether the actor may do it at this place; without one, whether anywhere in the city, so that a place forgotten refuses. */
export function may(actor: Actor, permission: Permission, place: Place = {}): boolean {
  const reach = reachOf(actor, permission);
  if (!reach || reach.scope === "city") return reach !== null;
  const here = place[reach.scope];
  return here !== undefined && reach.of.includes(here);
}

/**
 * The first line of every command.
 * @throws SignInNeededError when signing in as a citizen would do
 * @throws NameNeededError when the person has not given a name yet
 * @throws ForbiddenError otherwise
 */
export function authorize(actor: Actor, permission: Permission, place?: Place): void {
  if (may(actor, permission, place)) {
    if (actor.kind === "person" && !actor.named && needName.includes(permission)) throw new NameNeededError();
    return;
  }
  if (actor.kind === "visitor" && permissions[permission].citizen) throw new SignInNeededError();
  throw new ForbiddenError(permission);
}
