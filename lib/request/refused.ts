import { seal, unseal } from "@/lib/base/keys";
import { safeNext } from "./paths";

const purpose = "refused";

/** The page that says why something could not be done, where no form is left that could. Sealed: the words are ours. */
export function refusedPath(cityId: string, why: string, back: string): string {
  return `/refused?why=${seal(JSON.stringify({ why, back }), purpose, cityId)}`;
}

export function openRefused(cityId: string, sealed: string): { why: string; back: string } | null {
  try {
    const { why, back } = JSON.parse(unseal(sealed, purpose, cityId));
    return { why: String(why), back: safeNext(String(back)) };
  } catch {
    return null;
  }
}
