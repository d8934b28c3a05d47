/** The code is permanent, the words after it may change. */
export function newsPath({ code, slug }: { code: string; slug: string }): string {
  return slug ? `/news/${code}/${encodeURIComponent(slug)}` : `/news/${code}`;
}
