import type { Arrival, Published } from "@/lib/people/sign-in/context";

/**
 * Where to go once somebody is in: first what is missing (a name, staff's second factor), then what needs a look (something that could
 * not be published), then what was just published, else back to where they were.
 * @param next an address on this host, language included
 * @param path puts the reader's language before an address
 */
export function afterSignIn(
  { person, published }: Pick<Arrival, "person" | "published">,
  next: string,
  path: (path: string) => string,
): string {
  if (!person.named) return withNext(path("/welcome"), next);
  const target = afterPublishing(published, next, path);
  return person.wanting ? withNext(path("/sign-in/second-factor"), target) : target;
}

export function afterPublishing(
  { path: own, failed }: Published,
  next: string,
  path: (path: string) => string,
): string {
  const target = own ? path(own) : next;
  return failed > 0 ? withNext(path("/welcome/waiting"), target) : target;
}

function withNext(address: string, next: string): string {
  return next === "/" ? address : `${address}?next=${encodeURIComponent(next)}`;
}
