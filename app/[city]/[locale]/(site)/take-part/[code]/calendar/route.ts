import { activityPath } from "@/lib/activities/address";
import { canReadActivity } from "@/lib/activities/policy";
import { findActivity } from "@/lib/activities/queries";
import { cityPath } from "@/lib/cities/city-path";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { localize } from "@/lib/i18n/localized";
import { calendarEntry } from "@/lib/meetings/calendar";
import { findMeeting } from "@/lib/meetings/queries";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";

type Params = { params: Promise<{ city: string; code: string }> };

/** A meeting for the reader's own calendar. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const { city, actor } = route;
  const { code } = await params;
  const locale = await requestLocale();
  const found = await route.read(async (db) => {
    const activity = await findActivity(db, code);
    return activity && { activity, meeting: await findMeeting(db, activity.id) };
  });
  if (!found?.meeting || !canReadActivity(actor, found.activity)) return nothingHere();
  const { activity, meeting } = found;
  const say = (text: typeof activity.title) => localize(text, locale, city.defaultLocale);
  const to = activityPath({ ...activity, name: activity.title[city.defaultLocale] ?? "" });
  const { startsAt, endsAt, place } = meeting;
  const entry = calendarEntry({
    uid: `${activity.id}@${city.primaryHost}`,
    title: say(activity.title),
    place: say(place),
    address: absoluteUrl(city.primaryHost, cityPath(city, locale, to)),
    ...{ startsAt, endsAt, now: new Date() },
  });
  return new Response(entry, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${city.slug}-${code}.ics"`,
      "cache-control": "no-store",
    },
  });
}
