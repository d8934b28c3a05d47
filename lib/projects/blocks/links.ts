/** A page of this site (`/ideas`), or one elsewhere that is reached in a safe way. */
export function isSafeLink(link: string): boolean {
  if (/^\/(?![/\\])[^\s\\]*$/.test(link)) return true;
  return /^https:\/\/[^\s\\]+$/.test(link) && URL.canParse(link);
}
