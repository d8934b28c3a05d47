import { type Verb, verbs } from "./verbs";

/** What staff's deeds are about: the kinds that the audit trail can be narrowed to. */
export const deedGroups = [
  ...(["answering", "moderating", "projects", "activities", "telling", "insight"] as const),
  ...(["game", "team", "settings", "importing", "operating"] as const),
] as const;
export type DeedGroup = (typeof deedGroups)[number];

/**
 * Whose doing a verb is: staff's (or the operators'), by what it is about; somebody's own, which is nobody else's
 * business; or what only follows from another deed or from time. The audit trail shows the first and nothing else.
 */
const classOf: Record<Verb, DeedGroup | "own" | "follows"> = {
  "idea.submitted": "own",
  "idea.published": "follows",
  "idea.edited": "own",
  "idea.withdrawn": "own",
  "idea.removed": "moderating",
  "idea.restored": "moderating",
  "idea.merged": "answering",
  "idea.split": "answering",
  "idea.answered": "answering",
  "idea.promiseMade": "follows",
  "idea.milestoneReached": "follows",
  "idea.supported": "own",
  "idea.unsupported": "own",
  "idea.followed": "own",
  "idea.unfollowed": "own",
  "comment.posted": "own",
  "comment.edited": "own",
  "comment.withdrawn": "own",
  "comment.removed": "moderating",
  "comment.restored": "moderating",
  "comment.markedHelpful": "own",
  "comment.unmarkedHelpful": "own",
  "contribution.reported": "own",
  "report.resolved": "follows",
  "appeal.made": "own",
  "appeal.decided": "moderating",
  "contribution.approved": "moderating",
  "contribution.kept": "moderating",
  "person.joined": "own",
  "person.signedIn": "own",
  "person.signedOut": "own",
  "person.profileChanged": "own",
  "person.exported": "own",
  "person.left": "own",
  "person.warned": "moderating",
  "person.warningRead": "own",
  "person.suspended": "moderating",
  "person.unsuspended": "moderating",
  "person.roleChanged": "team",
  "person.factorBegun": "own",
  "person.factorSetUp": "own",
  "person.factorProved": "own",
  "person.factorTurnedOff": "own",
  "person.factorReset": "team",
  "person.recoveryCodesRenewed": "own",
  "person.recoveryCodesKept": "own",
  "invitation.sent": "team",
  "invitation.resent": "team",
  "invitation.revoked": "team",
  "invitation.accepted": "team",
  "file.uploaded": "own",
  "city.started": "operating",
  "city.settingsChanged": "settings",
  "city.topicsChanged": "settings",
  "city.neighbourhoodsChanged": "settings",
  "city.statusesChanged": "settings",
  "city.pagesChanged": "telling",
  "city.identityProviderChanged": "settings",
  "city.hostsChanged": "settings",
  "city.checklistChanged": "settings",
  "city.tipMarked": "insight",
  "city.tipThresholdsChanged": "insight",
  "city.dashboardArranged": "insight",
  "city.viewShared": "insight",
  "city.viewRenamed": "insight",
  "city.viewEnded": "insight",
  "city.updateChanged": "insight",
  "city.lookInAllowed": "operating",
  "city.lookInEnded": "operating",
  "city.lookedIn": "operating",
  "city.suspended": "operating",
  "city.resumed": "operating",
  "city.questionsChanged": "settings",
  "city.censusChanged": "settings",
  "city.badgesChanged": "game",
  "city.rewardsChanged": "game",
  "reward.redeemed": "own",
  "voucher.used": "game",
  "voucher.refunded": "game",
  "import.finished": "importing",
  "season.changed": "game",
  "season.closed": "follows",
  "fairness.flagged": "follows",
  "fairness.closed": "moderating",
  "fairness.withheld": "moderating",
  "fairness.released": "moderating",
  "city.reportChanged": "insight",
  "city.reportPublished": "insight",
  "city.reportWithdrawn": "insight",
  "city.reportDeleted": "insight",
  "project.created": "projects",
  "project.changed": "projects",
  "project.published": "projects",
  "project.archived": "projects",
  "project.reopened": "projects",
  "project.moderatorAdded": "team",
  "project.moderatorRemoved": "team",
  "activity.created": "activities",
  "activity.changed": "activities",
  "activity.published": "activities",
  "activity.ended": "activities",
  "survey.answered": "own",
  "meeting.registered": "own",
  "meeting.unregistered": "own",
  "meeting.attended": "activities",
};

const groups: readonly string[] = deedGroups;

/** What a deed of staff is about, or null for what is no deed of theirs. */
export function deedGroupOf(verb: Verb): DeedGroup | null {
  const found = classOf[verb];
  return found === "own" || found === "follows" ? null : found;
}

/** Staff's deeds, or those of them that are about one thing. */
export function deedsOf(group: DeedGroup | null): Verb[] {
  return verbs.filter((verb) => (group ? classOf[verb] === group : groups.includes(classOf[verb])));
}
