/** Where it is said who is recognised: to be shared and printed, so without words that may change. */
export function recognitionPath({ code }: { code: string | null }): string {
  return `/take-part/${code}/recognition`;
}
