import { validate } from "uuid";
import { isSigned, sign } from "@/lib/base/keys";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import type { Locale } from "@/lib/i18n/locales";

/** Names one invitation of one city. It opens nothing by itself: accepting needs the invited address signed in. */
export function invitationToken(cityId: string, id: string): string {
  return `${id}.${sign(id, "invitation", cityId)}`;
}

/** Null where this city did not make it. */
export function readInvitationToken(cityId: string, token: string): string | null {
  const [id = "", signature = ""] = token.split(".");
  return validate(id) && isSigned(id, signature, "invitation", cityId) ? id : null;
}

export function invitationUrl(city: City, locale: Locale, id: string): string {
  return cityUrl(city, locale, `/invitation?token=${invitationToken(city.id, id)}`);
}
