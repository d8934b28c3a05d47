import { isLocale } from "@/lib/base/locales";
import { draftUpdate } from "@/lib/insight/updates/queries";
import { may } from "@/lib/people/permissions";
import { inCityRoute, nothingHere } from "@/lib/request/route";

type Params = { params: Promise<{ city: string }> };

/** The next update's mail in one of the city's languages, as mail programs get it. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route || !may(route.actor, "updates.manage")) return nothingHere();
  const { city } = route;
  const asked = new URL(request.url).searchParams.get("in");
  const locale = isLocale(asked) && city.locales.includes(asked) ? asked : city.defaultLocale;
  const { html } = await route.read((db) => draftUpdate(db, city, locale));
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
