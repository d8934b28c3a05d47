import { withCity } from "@/db/with-city";
import { RateLimitedError } from "@/lib/base/errors";
import { cityPath } from "@/lib/cities/city-path";
import { consumeLimit } from "@/lib/request/limits";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { exportMyData } from "../commands";

const limit = { name: "account export", points: 20, seconds: 3600 };

/** One file with all that the city holds about the person. By a form, since it leaves a trace in the ledger. */
export async function downloadMyData(params: Promise<{ city: string }>): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const { city, actor } = route;
  const locale = await requestLocale();
  const to = (path: string) => new Response(null, { status: 303, headers: { location: path } });
  if (actor.kind !== "person") return to(cityPath(city, locale, "/sign-in?next=/account/data"));
  try {
    await consumeLimit(limit, city.id, actor.id);
  } catch (error) {
    if (error instanceof RateLimitedError) return to(cityPath(city, locale, "/account/data?wait=1"));
    throw error;
  }
  const data = await withCity(city.id, (db) => exportMyData({ db, actor }, city));
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${city.slug}-my-data.json"`,
      "cache-control": "no-store",
    },
  });
}
