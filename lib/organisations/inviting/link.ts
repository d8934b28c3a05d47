import { validate } from "uuid";
import { isSigned, sign } from "@/lib/base/keys";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import type { Locale } from "@/lib/i18n/locales";

const purpose = "organisation-invitation";

/** Names one invitation of one city. It opens nothing by itself: accepting needs the invited address signed in. */
export function joinToken(cityId: string, id: string): string {
  return `${id}.${sign(id, purpose, cityId)}`;
}

/** Null where this city did not make it. */
export function readJoinToken(cityId: string, token: string): string | null {
  const [id = "", signature = ""] = token.split(".");
  return validate(id) && isSigned(id, signature, purpose, cityId) ? id : null;
}

export function joinUrl(city: City, locale: Locale, id: string): string {
  return cityUrl(city, locale, `/organisations/join?token=${joinToken(city.id, id)}`);
}
