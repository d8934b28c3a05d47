/** The code is permanent, the words after it may change. */
export function organisationPath({ code, slug }: { code: string; slug: string }): string {
  return `/organisations/${code}${slug ? `/${encodeURIComponent(slug)}` : ""}`;
}

/** What is done with it; pages below the code, so that no slug is taken for one of them. */
export function organisationPagePath(
  page: "edit" | "members" | "report",
  { code }: { code: string },
): string {
  return `/organisations/${page}/${code}`;
}
