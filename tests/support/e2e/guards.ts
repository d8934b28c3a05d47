import { type Part, type Permission, permissions } from "@/lib/people/permissions";

/**
 * What each page for staff asks for, by where it is below `/admin`: the longest that a page's address begins with
 * holds. Written down here once more, so that a guard that is changed or forgotten there is noticed.
 */
const pages: Record<string, Permission> = {
  "/admin": "city.viewAdmin",
  "/admin/": "city.configure",
  "/admin/activities": "activities.manage",
  "/admin/agenda": "ideas.answer",
  "/admin/answers": "ideas.answer",
  "/admin/audit": "audit.read",
  "/admin/calendar": "city.tell",
  "/admin/news": "news.write",
  "/admin/fairness": "contributions.moderate",
  "/admin/groups": "activities.manage",
  "/admin/ideas": "ideas.answer",
  "/admin/import": "city.import",
  "/admin/insight": "insight.advise",
  "/admin/insight/arrange": "insight.arrange",
  "/admin/insight/counted": "insight.read",
  "/admin/insight/hall": "insight.read",
  "/admin/insight/reports": "reports.write",
  "/admin/insight/update": "updates.manage",
  "/admin/insight/views": "insight.arrange",
  "/admin/moderation": "contributions.moderate",
  "/admin/organisations": "organisations.verify",
  "/admin/projects": "projects.manage",
  "/admin/replies": "ideas.answer",
  "/admin/residents": "residents.manage",
  "/admin/rewards": "rewards.manage",
  "/admin/settings/badges": "game.configure",
  "/admin/settings/game": "game.configure",
  "/admin/settings/look-in": "city.allowLookIn",
  "/admin/settings/pages": "pages.write",
  "/admin/settings/seasons": "game.configure",
  "/admin/settings/team": "city.manageStaff",
  "/admin/staff": "city.manageStaff",
  "/admin/staff/new": "moderators.name",
  "/admin/tell": "city.tell",
  "/admin/who": "insight.read",
  "/account": "account.own",
  "/organisations/new": "organisations.propose",
};

/** Pages of their own, though others lie below them. */
const alone: Record<string, Permission> = {
  "/vouchers": "account.own",
  "/admin": "city.viewAdmin",
  "/admin/insight": "insight.read",
  "/admin/staff": "moderators.name",
};

/** Pages below one project that ask for more than the others there. */
const ofProjects: [RegExp, Permission][] = [
  [/^\/admin\/projects\/[^/]+\/schedule$/, "projects.publish"],
  [/^\/admin\/projects\/[^/]+\/moderators$/, "moderators.name"],
];

/** Every member of staff has it, and no right names it: tests/e2e/people/second-factor.nojs.test.ts. */
const ofStaff = ["/account/second-factor"];

/** Null for what everybody may see, or what is one person's own. */
export function guardOf(path: string): Permission | null {
  if (alone[path]) return alone[path];
  if (ofStaff.includes(path)) return null;
  const further = ofProjects.find(([pattern]) => pattern.test(path));
  if (further) return further[1];
  const below = Object.keys(pages).filter(
    (root) => path === root || path.startsWith(root.replace(/\/?$/, "/")),
  );
  const longest = below.sort((a, b) => b.length - a.length)[0];
  return longest ? (pages[longest] ?? null) : null;
}

/** Whoever reads along and has no overview of their own finds the figures at the desk's address. */
export function ledToFigures(path: string, part: Part): boolean {
  const has = (permission: Permission) => Boolean(permissions[permission][part]);
  return path === "/admin" && !has("city.viewAdmin") && has("insight.read");
}

/** How far a page reaches: what a right of projects or departments opens depends on it. */
export type Reached = "city" | "project" | "elsewhere" | "list";

const cityProjects = ["folders", "templates"].map((page) => `/admin/projects/${page}`);

/** Pages that ask for the right in the whole city, though it may reach less. */
const wholeCity = [
  ...["/admin/replies", "/admin/projects/new", "/admin/fairness", "/admin/moderation/people"],
  ...cityProjects,
];

/** `ownProject` is the project that the page's reader moderates; what is in no project is elsewhere. */
export function reachedBy(
  path: string,
  ownProject: { id: string; ideaId: string; activityId: string },
): Reached {
  if (wholeCity.some((root) => path === root || path.startsWith(`${root}/`))) return "city";
  // A template is for the whole city, whatever project it is made of.
  if (/^\/admin\/projects\/[^/]+\/template$/.test(path)) return "city";
  const [, , kind, ...rest] = path.split("/");
  if (kind === "projects" && rest.length > 0) return rest[0] === ownProject.id ? "project" : "elsewhere";
  if (kind === "answers" && rest[0] !== "new") return "elsewhere";
  if (kind === "ideas" && rest.length > 0) return "elsewhere";
  if (kind === "activities" && rest.length > 0 && rest[0] !== "new")
    return rest[0] === ownProject.activityId ? "project" : "elsewhere";
  // Those of the furnished city are in no project.
  if ((kind === "groups" || kind === "news") && rest.length > 0 && rest[0] !== "new") return "elsewhere";
  if (kind === "moderation" && rest.length > 1)
    return rest[1] === ownProject.ideaId ? "project" : "elsewhere";
  return "list";
}

/** What each action asks for. */
const actions: Partial<Record<Permission, string[]>> = {
  "activities.manage": [
    ...["createActivityForm", "changeActivityForm", "setRulesForm", "sayOutcomeForm"],
    ...["publishActivityForm", "endActivityForm"],
    ...["addQuestionForm", "changeQuestionForm", "moveQuestionForm", "removeQuestionForm"],
    ...["saveMeetingForm", "writeMinutesForm", "checkInForm", "checkInByCodeForm"],
    ...["addPollQuestionForm", "changePollQuestionForm", "movePollQuestionForm", "removePollQuestionForm"],
    ...["holdPollForm", "openPollQuestionForm", "closePollQuestionForm"],
    ...["addCauseForm", "changeCauseForm", "removeCauseForm", "markDoneForm", "writeToHelpersForm"],
    ...["saveChallengeForm", "nameFinalistForm", "takeBackFinalistForm"],
    ...["announceFinalistsForm", "announceRecognitionForm"],
    ...["addGroupForm", "changeGroupForm", "deleteGroupForm"],
  ],
  "account.own": [
    "changeTakingPartForm",
    "acceptInvitationForm",
    "putGuideAwayForm",
    "sayAboutMeForm",
    "forgetAboutMeForm",
    "tellAboutMe",
    "changeProfile",
    ...["acceptJoinForm", "leaveOrganisationForm", "showMembershipForm"],
    "warningReadForm",
    ...["beginFactorForm", "confirmFactorForm", "proveFactorForm", "renewRecoveryCodesForm"],
    ...["keepRecoveryCodesForm", "turnOffFactorForm"],
    ...["verifyByListForm", "askForLetterForm", "redeemLetterForm", "withdrawLetterForm"],
  ],
  "city.allowLookIn": ["allowLookInForm", "endLookInForm"],
  "city.configure": [
    ...[
      "changeReviewForm",
      "changeWordListsForm",
      "tickStepForm",
      "nameDepartmentsForm",
      "changeIdentityForm",
      "changeLanguagesForm",
    ],
    ...["addDomainForm", "verifyDomainForm", "makePrimaryForm", "backToSubdomainForm", "removeDomainForm"],
    ...[
      "changeColorForm",
      "changeLogoForm",
      "uploadShapesForm",
      "applyShapesForm",
      "changeNeighbourhoodForm",
    ],
    ...["addNeighbourhoodForm", "archiveNeighbourhoodForm", "reopenNeighbourhoodForm", "nameStatusForm"],
    ...["changeTilesForm", "addTopicForm", "changeTopicForm", "moveTopicForm", "archiveTopicForm"],
    ...[
      "reopenTopicForm",
      "deleteTopicForm",
      "changePromiseForm",
      "askOnBoardForm",
      "saveProvider",
      "setCensusForm",
    ],
    ...["endCensusForm", "readCensusForm", "addFieldForm", "changeFieldForm", "archiveFieldForm"],
    ...["reopenFieldForm", "changeResidenceRulesForm", "uploadListForm", "deleteListForm"],
  ],
  "city.import": ["uploadImportForm", "tryImportForm", "runImportForm"],
  "city.manageStaff": [
    ...["readInvitesForm", "sendInvitesForm", "changeStaffForm", "removeStaffForm"],
    ...["changeTeamRulesForm", "resetFactorForm"],
  ],
  "moderators.name": [
    ...["inviteStaffForm", "resendInvitationForm", "revokeInvitationForm", "nameModeratorsForm"],
  ],
  "comments.post": ["postCommentForm"],
  "contributions.moderate": [
    ...["removeForm", "keepForm", "approveForm", "restoreForm", "suspendForm"],
    ...["unsuspendForm", "closeFlagForm", "warnForm", "decideAppealForm"],
  ],
  "contributions.report": ["reportForm"],
  "game.configure": [
    ...["addBadgeForm", "changeBadgeForm", "archiveBadgeForm", "reopenBadgeForm", "changeGameForm"],
    ...["addSeasonForm", "changeSeasonForm", "removeSeasonForm", "withholdForm", "releaseForm"],
  ],
  "ideas.answer": [
    ...["answerIdeaForm", "mergeIdeasForm", "splitIdeaForm", "addMilestoneForm", "changeMilestoneForm"],
    ...["assignIdeaForm", "noteIdeaForm", "cosignAnswerForm", "writeTogetherForm"],
    ...["sendTogetherForm", "addReplyForm", "changeReplyForm", "removeReplyForm"],
    ...["moveMilestoneForm", "finishMilestoneForm", "withdrawMilestoneForm"],
  ],
  "ideas.follow": [
    ...["followIdeaForm", "unfollowIdeaForm", "followProjectForm", "unfollowProjectForm"],
    ...["followActivityForm", "unfollowActivityForm"],
  ],
  "ideas.submit": ["postIdeaForm"],
  "insight.advise": ["markTipForm", "changeThresholdsForm"],
  "insight.arrange": ["arrangeForm", "shareViewForm", "renameViewForm", "endViewForm"],
  "organisations.propose": ["proposeOrganisationForm"],
  "organisations.verify": [
    ...["verifyOrganisationForm", "refuseOrganisationForm", "withdrawVerificationForm"],
    ...["hideOrganisationForm", "showOrganisationForm", "keepOrganisationForm"],
  ],
  "news.write": ["writeNewsForm", "changeNewsForm", "publishNewsForm", "withdrawNewsForm"],
  "pages.write": ["addPageForm", "changePageForm", "deletePageForm"],
  "projects.manage": [
    ...["createProjectForm", "saveTemplateForm", "renameTemplateForm", "removeTemplateForm"],
    ...["addFolderForm", "changeFolderForm", "moveFolderForm", "removeFolderForm"],
    ...["changeAboutForm", "changeTextsForm", "saveBoardForm", "nameContributionsForm"],
    ...["addBlockForm", "changeBlockForm", "moveBlockForm", "removeBlockForm", "restoreBlockForm"],
    "undoChangeForm",
    ...["addPhaseForm", "changePhaseForm", "removePhaseForm", "renewPreviewForm"],
  ],
  "projects.publish": [
    ...["publishProjectForm", "archiveProjectForm", "reopenProjectForm", "scheduleProjectForm"],
  ],
  "reports.publish": ["deleteReportForm", "publishReportForm", "withdrawReportForm"],
  "reports.write": [
    ...[
      "addReportForm",
      "changeReportForm",
      "addTextForm",
      "changeTextForm",
      "addFigureForm",
      "addVoiceForm",
    ],
    ...["movePartForm", "removePartForm"],
  ],
  "residents.manage": ["lookUpResidentForm", "endResidenceForm", "markPrintedForm", "refuseLetterForm"],
  "rewards.manage": [
    ...["addPartnerForm", "renewAccessForm", "closePartnerForm", "addRewardForm", "changeRewardForm"],
    ...["archiveRewardForm", "reopenRewardForm", "takeBackForm"],
  ],
  "rewards.redeem": ["redeemForm"],
  "updates.manage": ["saveWordForm", "sendUpdateForm", "leaveUpdateOutForm"],
};

/** Signing in and out, what a token or a PIN opens, and what is one person's own: no role decides about it. */
const ofNoRole = [
  ...[
    "acceptForm",
    "checkByLink",
    "openCounterForm",
    "leaveCounterForm",
    "lookUpForm",
    "giveBackForm",
    "endSessions",
  ],
  ...["editCommentForm", "withdrawCommentForm", "editIdeaForm", "withdrawIdeaForm", "deleteMyAccount"],
  ...["signInWithCode", "signInWithLink", "giveName", "acceptHandOver", "unsubscribeByLink", "signOut"],
  ...["askForCode", "askForNewCode", "continueWithProvider", "appealForm"],
  // Who may take part in an activity is said by the activity.
  ...["savePageForm", "sendAnswersForm", "registerForm", "unregisterForm", "argueForm"],
  ...["castVoteForm", "offerHelpForm", "takeHelpBackForm"],
  // And who is asked about a project, by having taken part.
  "reviewProjectForm",
  // Who speaks for an organisation is said by its members' rows.
  ...["changeOrganisationForm", "inviteMemberForm", "revokeJoinForm"],
  ...["nameSpeakerForm", "endSpeakingForm", "removeMemberForm"],
  // And a note is its author's to remove, whatever others may do in its place.
  "removeNoteForm",
  // Of the platform, whose accounts are a realm of their own.
  ...[
    "answerQuestion",
    "startMyCity",
    "suspend",
    "resume",
    "useSubdomain",
    "approve",
    "erase",
    "tryJobAgain",
  ],
  "refuseForSize",
];

/**
 * What an action asks for, or null where no role decides.
 * @throws for one that is not written down here
 */
export function askedBy(action: string): Permission | null {
  for (const [permission, names] of Object.entries(actions)) {
    if (names.includes(action)) return permission as Permission;
  }
  if (ofNoRole.includes(action)) return null;
  throw new Error(`say in ${import.meta.url} which right ${action} asks for`);
}
