import type { NextRequest } from "next/server";
import { noteArrival } from "@/lib/engagement/fairness/note-arrival";
import { afterSignIn } from "@/lib/onboarding/arriving/after-sign-in";
import { publishOnArrival } from "@/lib/onboarding/publish-pending";
import { returnFromProvider } from "@/lib/request/auth";
import { requestAddress } from "@/lib/request/host";
import { inCityRoute, nothingHere } from "@/lib/request/route";

/** Where the city's provider sends the browser back. All other addresses of next-auth's stay closed. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ city: string }> }) {
  const route = await inCityRoute(params);
  const returned = route && (await returnFromProvider(request, publishOnArrival));
  if (!returned) return nothingHere();
  const { arrival, suspended, next, path, cookies } = returned;
  if (arrival) await noteArrival(route.city.id, arrival.person, await requestAddress());
  const refused = request.nextUrl.searchParams.has("error");
  const error = suspended ? "suspended" : refused ? "cancelled" : "failed";
  const location = arrival ? afterSignIn(arrival, next, path) : `${path("/sign-in")}?error=${error}`;
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
