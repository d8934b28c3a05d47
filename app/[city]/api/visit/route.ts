import { countVisit } from "@/lib/insight/visits/count-visit";
import { visitorOf } from "@/lib/insight/visits/visitor";
import { requestAddress, requestHost } from "@/lib/request/host";
import { inCityRoute, nothingHere } from "@/lib/request/route";

/** The smallest picture there is. */
const dot = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** What each page of a city asks for once somebody reads it: by script, or as a picture without one. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ city: string }> },
): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const visitor = visitorOf(request.headers, await requestHost());
  if (visitor) {
    const agent = request.headers.get("user-agent") ?? "";
    await countVisit(route.city.id, { ...visitor, address: await requestAddress(), agent });
  }
  return new Response(dot, { headers: { "content-type": "image/gif", "cache-control": "no-store" } });
}
