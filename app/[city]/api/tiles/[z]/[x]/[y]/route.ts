import { RateLimitedError } from "@/lib/base/errors";
import { cityBox, isNear, tileOf } from "@/lib/cities/tiles/bounds";
import { fetchTile } from "@/lib/cities/tiles/fetch-tile";
import { requestAddress } from "@/lib/request/host";
import { consumeLimit } from "@/lib/request/limits";
import { inCityRoute, nothingHere } from "@/lib/request/route";

type Context = { params: Promise<{ city: string; z: string; x: string; y: string }> };

/** A tile of the server that the city chose, fetched here so that it learns nothing about who looks. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const route = await inCityRoute(params);
  const { z, x, y } = await params;
  const tile = tileOf(z, x, y);
  if (!route?.settings.tileUrl || !tile) return nothingHere();
  const box = await route.read(cityBox);
  if (box && !isNear(tile, box)) return nothingHere();
  if (!(await mayFetch(route.city.id))) return new Response(null, { status: 429 });
  const picture = await fetchTile(route.city.id, route.settings.tileUrl, tile);
  if (!picture) return nothingHere();
  return new Response(picture.bytes, {
    headers: {
      "content-type": picture.mime,
      "cache-control": "public, max-age=86400",
      "x-content-type-options": "nosniff",
    },
  });
}

async function mayFetch(cityId: string): Promise<boolean> {
  try {
    await consumeLimit({ name: "tiles", points: 1200, seconds: 60 }, cityId, await requestAddress());
    return true;
  } catch (error) {
    if (error instanceof RateLimitedError) return false;
    throw error;
  }
}
