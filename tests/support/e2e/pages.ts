import { builtRoutes } from "./build";
import type { FurnishedCity } from "./furnished-city";

const roots = { city: "/[city]/[locale]", platform: "/platform/[locale]" } as const;
type Realm = keyof typeof roots;

/** Every page of the build below a realm, as an address of this very city with its ids in the places for ids. */
export function pagesOf(realm: Realm, city: FurnishedCity): string[] {
  const root = roots[realm];
  const patterns = builtRoutes().filter(({ kind, pattern }) => kind === "page" && pattern.startsWith(root));
  const paths = patterns.map(({ pattern }) => pageAt(pattern, city));
  return [...new Set(paths)].sort();
}

/** The address of one page of the build, with this city's ids in their places. */
export function pageAt(pattern: string, city: FurnishedCity): string {
  const root = Object.values(roots).find((start) => pattern.startsWith(start)) ?? "";
  return fill(pattern.slice(root.length), city) || "/";
}

/** As `pagesOf`, in another language of the city. */
export function inLocale(locale: string, path: string): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** @throws where a new kind of parameter has no value here, so that no page is left out unseen */
function fill(pattern: string, { ids, here }: FurnishedCity): string {
  const values: [RegExp, string | undefined][] = [
    [/\/\[\.\.\.rest\]$/, "/nothing-is-here"],
    [/\/projects\/\[code\]\/\[\[\.\.\.slug\]\]/, `/projects/${ids.projectCode}/${ids.projectSlug}`],
    [/\/take-part\/\[code\]\/\[\[\.\.\.slug\]\]/, `/take-part/${ids.surveyCode}/${ids.surveySlug}`],
    [/(?<=\/take-part\/)\[code\](?=\/calendar)/, ids.meetingCode],
    [/(?<=\/take-part\/)\[code\](?=\/help)/, ids.volunteeringCode],
    [/(?<=\/take-part\/)\[code\]\/report/, `${ids.debateCode}/report?comment=${ids.argumentId}`],
    [/(?<=\/take-part\/)\[code\](?=\/recognition)/, ids.challengeCode],
    [/(?<=\/take-part\/)\[code\]/, ids.surveyCode],
    [/(?<=\/activities\/)\[id\](?=\/(meeting|minutes|people)$)/, ids.meetingId],
    [/(?<=\/activities\/)\[id\](?=\/(poll|live|hall))/, ids.pollId],
    [/(?<=\/activities\/)\[id\](?=\/causes)/, ids.volunteeringId],
    [/(?<=\/activities\/)\[id\](?=\/(challenge|finalists))/, ids.challengeId],
    [/(?<=\/finalists\/)\[idea\]/, ids.challengeIdeaCode],
    [/(?<=\/poll\/)\[question\]/, ids.pollQuestionId],
    [/\[cause\]/, ids.causeId],
    [/(?<=\/activities\/)\[id\]/, ids.surveyId],
    [/(?<=\/questions\/)\[question\]/, ids.surveyQuestionId],
    [
      /\/organisations\/\[code\]\/\[\[\.\.\.slug\]\]/,
      `/organisations/${ids.organisationCode}/${ids.organisationSlug}`,
    ],
    [/(?<=\/organisations\/(edit|members|report)\/)\[code\]/, ids.organisationCode],
    [/(?<=\/organisations\/)\[id\]/, ids.organisationId],
    [/(?<=\/projects\/)\[code\]/, ids.projectCode],
    [/(?<=\/projects\/)\[id\]/, ids.projectId],
    [/\[section\]/, "purpose"],
    [/\[phase\]/, ids.phaseId],
    [/(?<=\/projects\/.*)\[milestone\]/, ids.projectStepId],
    [/\[milestone\]/, ids.stepId],
    [/\[block\]/, ids.blockId],
    [/(?<=\/admin\/projects\/folders\/)\[folder\]/, ids.folderId],
    [/\[folder\]/, ids.folderCode],
    [/\[template\]/, ids.templateId],
    [/\/\[\[\.\.\.slug\]\]/, `/${ids.slug}`],
    [/(?<=\/vouchers\/)\[code\]/, ids.voucherCode],
    [/\[code\]/, ids.code],
    [/(?<=\/replies\/)\[id\]/, ids.replyId],
    [/(?<=\/answers\/)\[draft\]/, ids.togetherId],
    [/(?<=\/rewards\/)\[id\]/, ids.rewardId],
    [/(?<=\/counter\/)\[token\]/, ids.partnerToken],
    [/\/news\/\[code\]\/\[\[\.\.\.slug\]\]/, `/news/${ids.newsCode}/${ids.newsSlug}`],
    [/(?<=\/news\/)\[id\]/, ids.newsId],
    [/(?<=\/appeals\/)\[id\]/, ids.appealId],
    [/(?<=\/people\/)\[id\]/, ids.personId],
    [/(?<=\/residents\/)\[id\]/, ids.personId],
    [/(?<=\/groups\/)\[id\]/, ids.groupId],
    [/(?<=\/topics\/)\[id\]/, ids.topicId],
    [/(?<=\/badges\/)\[id\]/, ids.badgeId],
    [/(?<=\/seasons\/)\[id\]/, ids.seasonId],
    [/(?<=\/fairness\/)\[id\]/, ids.flagId],
    [/(?<=\/questions\/)\[id\]/, ids.questionId],
    [/(?<=\/census\/)\[field\]/, "age"],
    [/(?<=\/neighbourhoods\/)\[id\]/, ids.neighbourhoodId],
    [/(?<=\/(text-)?pages\/)\[id\]/, ids.pageId],
    [/(?<=\/pages\/)\[slug\]/, ids.pageSlug],
    [/(?<=\/reports\/)\[id\]/, ids.insightReportId],
    [/(?<=\/reports\/)\[slug\]/, ids.reportSlug],
    [/(?<=\/operator\/)\[slug\]/, here.city.slug],
    [/(?<=\/operator\/)\[id\]/, here.id],
    [/\/moderation\/\[kind\]\/\[id\]/, `/moderation/comment/${ids.commentId}`],
    [/(?<=\/staff\/)\[id\]/, ids.personId],
    [/(?<=\/statuses\/)\[key\]/, "proposed"],
    [/\[question\]/, "name"],
    // Without one these pages lead back to where files are sent.
    [/(?<=\/import\/)\[draft\]/, ids.importDraft ?? ids.pageId],
    [/(?<=\/upload\/)\[draft\]/, ids.shapesDraft ?? ids.pageId],
  ];
  let path = pattern;
  for (const [place, value] of values) path = path.replace(place, value ?? "");
  if (path.includes("["))
    throw new Error(`no value for a parameter of ${pattern}: add one in ${import.meta.url}`);
  return path;
}
