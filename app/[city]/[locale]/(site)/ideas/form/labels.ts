import type { Taxonomy } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import type { IdeaStatus } from "@/lib/ideas/status";
import { ideaStatuses } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { type DraftLabels, draftLabels } from "@/lib/ui/draft-labels";
import { countText } from "@/lib/ui/form-labels";

/** The finished words of the form's parts that run in the browser. */
export function similarLabels({ t, city, locale }: Page, statuses: Taxonomy["statuses"]) {
  const words = ideaStatuses.map((status) => [
    status,
    statusLabel(status, { t, words: statuses, cityLocale: city.defaultLocale }),
  ]);
  return {
    locale,
    title: t("board.post.similarTitle"),
    intro: t("board.post.similarIntro"),
    stepTitle: t("board.post.similarFirst"),
    anyway: t("board.post.anyway"),
    supports: countText(t, "board.post.supports"),
    statuses: Object.fromEntries(words) as Record<IdeaStatus, string>,
    supportInstead: t("board.post.supportInstead"),
    supported: t("idea.support.yours"),
    opensAside: t("board.post.opensAside"),
    offline: t("form.markOffline"),
    failed: t("errors.refused"),
  };
}

export function placeLabels({ t }: Page) {
  return {
    neighbourhood: t("board.neighbourhood"),
    neighbourhoodHint: t("board.post.neighbourhoodHint"),
    nowhere: t("board.post.wholeCity"),
    map: t("board.post.map"),
    mapHint: t("board.post.mapHint"),
    useMyLocation: t("board.post.useMyLocation"),
    locating: t("board.post.locating"),
    locationFailed: t("board.post.locationFailed"),
    outside: t("board.post.outside"),
    remove: t("board.post.removePlace"),
    zoomIn: t("board.map.zoomIn"),
    zoomOut: t("board.map.zoomOut"),
  };
}

export function photoLabels({ t, locale }: Page, megabytes: number) {
  return {
    photo: t("board.post.photo", { number: "#" }),
    hint: t("board.post.photoHint", { megabytes: formatNumber(megabytes, locale) }),
    alt: t("board.post.alt"),
    altHint: t("board.post.altHint"),
    more: t("board.post.morePhotos"),
  };
}

export function ideaDraftLabels({ t }: Page): DraftLabels {
  return {
    ...draftLabels(t),
    restored: t("board.post.draftRestored"),
    unfinished: t("board.post.draftOffered"),
  };
}
