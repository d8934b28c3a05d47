import { z } from "zod";
import { RateLimitedError } from "@/lib/base/errors";
import { locales } from "@/lib/base/locales";
import { cityPath } from "@/lib/cities/city-path";
import { likelyMatches } from "@/lib/ideas/posting/matches";
import { shownMatch } from "@/lib/ideas/posting/shown-match";
import { requestAddress } from "@/lib/request/host";
import { consumeLimit } from "@/lib/request/limits";
import { inCityRoute, nothingHere } from "@/lib/request/route";

const coordinate = (limit: number) =>
  z
    .union([z.literal("").transform(() => null), z.coerce.number().min(-limit).max(limit)])
    .nullable()
    .catch(null);

const input = z.object({
  title: z.string().trim().min(3).max(200),
  text: z.string().max(1000).catch(""),
  lat: coordinate(90),
  lng: coordinate(180),
  locale: z.enum(locales).optional().catch(undefined),
});

const limit = { name: "ideas.similar", points: 300, seconds: 600 };

/** Ideas like the one somebody writes: `?title=&text=&lat=&lng=&locale=`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ city: string }> },
): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const query = input.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return answer({ ideas: [] }, 400);
  try {
    await consumeLimit(limit, route.city.id, await requestAddress());
  } catch (error) {
    if (error instanceof RateLimitedError) return answer({ ideas: [] }, 429);
    throw error;
  }
  const { locale = route.city.defaultLocale, ...draft } = query.data;
  const offered = route.city.locales.includes(locale) ? locale : route.city.defaultLocale;
  const matches = await route.read((db) => likelyMatches(db, route.actor, draft));
  return answer({
    ideas: matches.map((match) => shownMatch(match, (to) => cityPath(route.city, offered, to))),
  });
}

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
