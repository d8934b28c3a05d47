import { randomUUID } from "node:crypto";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { validate } from "uuid";
import { type CityDb, withCity } from "@/db/with-city";
import { currentRequest } from "@/lib/base/current-request";
import { shareRuns } from "@/lib/base/gather";
import { cityPath } from "@/lib/cities/city-path";
import { keepDraft } from "@/lib/cities/kept-drafts";
import { endedModerating } from "@/lib/cities/moderators/ended";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { Actor, Person } from "@/lib/people/actor";
import { may, type Permission, type Place, type Reach, reachOf } from "@/lib/people/permissions";
import { requestContext } from "./actor";
import { requestCity, requestHost, requestPath } from "./host";
import type { KnownCity } from "./known";
import { localeOfSegment, safeNext } from "./paths";

export type PlatformParams = Promise<{ locale: string }>;
export type CityParams = Promise<{ city: string; locale: string }>;

/** What a page of a city works with. */
export type Page = {
  city: City;
  settings: CitySettings;
  /** What seldom changes of the city: its words, text pages and board, as of now. */
  known: KnownCity;
  locale: Locale;
  actor: Actor;
  t: Translator;
  /** An address of this city in the reader's language. */
  path: (path: string) => string;
  /** Queries in one short transaction of this city; return data, not markup. */
  read: <T>(run: (db: CityDb) => Promise<T>) => Promise<T>;
  /**
   * The same for what everybody is shown: those who ask for it at the same time get it from one reading, which begins
   * after each of them asked. `what` says all that it depends on; nothing of the reader's may be in it.
   */
  readForAll: <T>(what: string, run: (db: CityDb) => Promise<T>) => Promise<T>;
  /** A fresh key for a form, so that sending it twice counts once. */
  formKey: () => string;
};

const readings = shareRuns<unknown>();

/**
 * The one entry of every page below `[city]`: the host's city and the path's must agree; a language that the
 * city does not offer leads to its own. A layout guards nothing, so pages and layouts both call it; within a
 * request it costs one look-up. A suspended city has no pages; its outermost layout says so in a friendly way.
 */
export async function inCity(params: CityParams): Promise<Page> {
  const page = await inAnyCity(params);
  if (page.city.state !== "live") notFound();
  return page;
}

/** As `inCity`, for the outermost layout, which also frames a suspended city. */
export async function inAnyCity(params: CityParams): Promise<Page> {
  const { city: segment, locale: localeSegment } = await params;
  const city = await requestCity();
  const host = await requestHost();
  if (city?.kind !== "city" || decodeURIComponent(segment) !== host) notFound();
  if (city.state === "awaiting_approval") notFound();
  if (host !== city.primaryHost) permanentRedirect(absoluteUrl(city.primaryHost, await requestPath()));
  return openPage(city, localeSegment);
}

/** The entry of pages on the apex domain, whose accounts (operators, founders) are a realm of their own. */
export async function inPlatform(params: PlatformParams): Promise<Page> {
  const { locale } = await params;
  const realm = await requestCity();
  if (realm?.kind !== "platform") notFound();
  return openPage(realm, locale);
}

/** The page's actor where it needs one: signs in first and comes back, or 404 for what one may not see. */
export async function requirePermission(page: Page, permission: Permission, place?: Place): Promise<Person> {
  const { actor } = page;
  if (actor.kind === "person" && may(actor, permission, place)) return actor;
  if (place?.project) await sayIfEnded(page, place.project);
  return refuse(page, permission);
}

/**
 * Whoever was taken off a project while working on it is told so; to everybody else the page is not there. What they
 * sent from it without a script is kept for them: no form will show it again.
 */
export async function sayIfEnded({ actor, city, read, path }: Page, projectId?: string): Promise<void> {
  if (actor.kind !== "person" || (projectId && !validate(projectId))) return;
  const { id: personId } = actor;
  const ended = await read((db) => endedModerating(db, { personId, projectId }));
  if (!ended) return;
  const written = currentRequest()?.written ?? [];
  const kept = written.length > 0 ? await keepDraft({ cityId: city.id, personId }, written) : null;
  redirect(path(`/moderating-ended?project=${ended.projectId}${kept ? `&kept=${kept}` : ""}`));
}

/** The same for pages that show as much as the actor's right reaches: the whole city, or the own departments or projects. */
export async function requireReach(
  page: Page,
  permission: Permission,
): Promise<{ person: Person; reach: Reach }> {
  const reach = reachOf(page.actor, permission);
  return page.actor.kind === "person" && reach ? { person: page.actor, reach } : refuse(page, permission);
}

async function refuse(page: Page, permission: Permission): Promise<never> {
  const { actor, path } = page;
  const next = `next=${encodeURIComponent(await requestPath())}`;
  if (actor.kind === "visitor") redirect(path(`/sign-in?${next}`));
  if (actor.kind === "person" && awaits(actor, permission)) redirect(path(`/sign-in/second-factor?${next}`));
  if (currentRequest()?.written) await sayIfEnded(page);
  notFound();
}

/** Whether the page will be there once the second factor is proved. */
function awaits({ withheld, ...person }: Person, permission: Permission): boolean {
  return withheld !== undefined && reachOf({ ...person, role: withheld }, permission) !== null;
}

/** Layouts, metadata and the page itself work with the same one. */
const openPage = cache(async (city: City, localeSegment: string): Promise<Page> => {
  const locale = localeOfSegment(city, localeSegment);
  if (!locale || localeSegment === city.defaultLocale) {
    const bare = (await requestPath()).replace(new RegExp(`^/${localeSegment}(?=/|\\?|$)`), "");
    const place = safeNext(bare.startsWith("/") ? bare : `/${bare}`);
    // A language that a city does not speak now it may speak one day.
    if (!locale) redirect(place);
    permanentRedirect(place);
  }
  const { actor, known, settings } = await requestContext(city);
  return {
    city,
    settings,
    known,
    locale,
    actor,
    t: getTranslator(locale),
    path: (path) => cityPath(city, locale, path),
    read: (run) => withCity(city.id, run),
    readForAll: (what, run) =>
      readings(`${city.id} ${what}`, () => withCity(city.id, run)) as ReturnType<typeof run>,
    formKey: randomUUID,
  };
});
