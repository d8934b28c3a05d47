/** Pages that stand where a title's words would: a project of that name gets one more sign in its address. */
const taken = new Set(["ideas", "review"]);

/** The project's idea board. */
export function projectIdeasPath({ code }: { code: string }): string {
  return `/projects/${code}/ideas`;
}

/** A folder of projects. No project has so long a code that it could be in the way. */
export function folderPath({ code }: { code: string }): string {
  return `/projects/folders/${code}`;
}

/** The code is permanent, the words after it may change. */
export function projectPath({ code, slug }: { code: string; slug: string }): string {
  if (!slug) return `/projects/${code}`;
  return `/projects/${code}/${encodeURIComponent(taken.has(slug) ? `${slug}-` : slug)}`;
}
