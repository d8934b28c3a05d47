import { type Part, type Permission, permissions, type Scope } from "./permissions";

export const rightGroups = ["takePart", "read", "answer", "tell", "run"] as const;
export type RightGroup = (typeof rightGroups)[number];

type CityRight = Exclude<Permission, `platform.${string}`>;

/** Under which heading a right stands where people read the matrix; those of the platform are no city's. */
const groupOf: Record<CityRight, RightGroup> = {
  "ideas.read": "read",
  "projects.read": "read",
  "contributions.report": "takePart",
  "account.own": "takePart",
  "ideas.submit": "takePart",
  "ideas.support": "takePart",
  "ideas.follow": "takePart",
  "ideas.editOwn": "takePart",
  "comments.post": "takePart",
  "comments.editOwn": "takePart",
  "comments.markHelpful": "takePart",
  "files.upload": "takePart",
  "rewards.redeem": "takePart",
  "activities.takePart": "takePart",
  "organisations.propose": "takePart",
  "organisations.verify": "tell",
  "insight.read": "read",
  "insight.arrange": "read",
  "updates.receive": "read",
  "city.viewAdmin": "answer",
  "ideas.answer": "answer",
  "contributions.moderate": "answer",
  "insight.advise": "answer",
  "reports.write": "answer",
  "vouchers.accept": "answer",
  "residents.manage": "answer",
  "city.tell": "tell",
  "pages.write": "tell",
  "news.write": "tell",
  "reports.publish": "tell",
  "updates.manage": "tell",
  "projects.manage": "run",
  "projects.publish": "run",
  "activities.manage": "run",
  "rewards.manage": "run",
  "game.configure": "run",
  "city.configure": "run",
  "city.import": "run",
  "moderators.name": "run",
  "city.manageStaff": "run",
  "city.allowLookIn": "run",
  "audit.read": "run",
};

/** The columns: who can be in a city. */
export const shownParts = [
  ...(["visitor", "citizen", "policy_maker", "communication", "external_moderator"] as const),
  ...(["project_moderator", "moderator", "department_head", "superadmin"] as const),
] as const satisfies readonly Part[];
export type ShownPart = (typeof shownParts)[number];

export type ShownRight = { permission: CityRight; scopes: Record<ShownPart, Scope | null> };

/** The matrix as it is read: by heading, each right with how far it reaches for whom. */
export function shownRights(): { group: RightGroup; rights: ShownRight[] }[] {
  const all = Object.keys(groupOf) as CityRight[];
  return rightGroups.map((group) => ({
    group,
    rights: all.filter((permission) => groupOf[permission] === group).map(shownRight),
  }));
}

function shownRight(permission: CityRight): ShownRight {
  const scopes = shownParts.map((part) => [part, permissions[permission][part] ?? null]);
  return { permission, scopes: Object.fromEntries(scopes) as ShownRight["scopes"] };
}
