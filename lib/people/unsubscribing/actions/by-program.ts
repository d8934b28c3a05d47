import { withCity } from "@/db/with-city";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { unsubscribe } from "../../commands";

/** Mail programs send this form by themselves (RFC 8058), without an origin: the token is the proof. */
export async function unsubscribeByProgram(
  request: Request,
  params: Promise<{ city: string }>,
): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const done = await withCity(route.city.id, (db) => unsubscribe(db, route.city.id, token));
  return done ? new Response(null, { status: 204 }) : nothingHere();
}
