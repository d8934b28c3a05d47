/** Pages that stand where a title's words would: an idea of that name gets one more sign in its address. */
const taken = new Set(["edit", "report", "history", "poster", "answer", "withdraw"]);

/** An idea's address within the city: the code is permanent, the words after it may change. */
export function ideaPath({ code, slug }: { code: string; slug: string }): string {
  if (!slug) return `/ideas/${code}`;
  return `/ideas/${code}/${encodeURIComponent(taken.has(slug) ? `${slug}-` : slug)}`;
}

/** The same page with the form of the city's answer open, for staff. */
export function answerFormPath(idea: { code: string; slug: string }): string {
  return `${ideaPath(idea)}?answer=1#answer`;
}

/** The short address that goes on posters and into mails. */
export function ideaShortPath({ code }: { code: string }): string {
  return `/ideas/${code}`;
}

/** A merged idea with its own words and discussion; its usual address leads to what it became part of. */
export function asPostedPath({ code }: { code: string }): string {
  return `/ideas/${code}?as=posted`;
}

/** For staff: where it is made part of another, or stands by itself again. */
export function mergePath({ code }: { code: string }): string {
  return `/admin/ideas/${code}/merge`;
}

/** For staff: the steps that are promised for an idea, and one of them. */
export function milestonesPath({ code }: { code: string }, id?: string): string {
  return `/admin/ideas/${code}/milestones${id ? `/${id}` : ""}`;
}

/** The same for a project. */
export function projectMilestonesPath(projectId: string, id?: string): string {
  return `/admin/projects/${projectId}/milestones${id ? `/${id}` : ""}`;
}

/** For staff: who sees to it, and what they say to each other about it. */
export function teamPath({ code }: { code: string }): string {
  return `/admin/ideas/${code}/team`;
}

/** Where its author lands once it is posted: thanks, and what happens next. */
export function postedPath({ code }: { code: string }): string {
  return `/ideas/new/posted?idea=${code}`;
}
