"use client";

import { useSyncExternalStore } from "react";
import { isLocale, type Locale } from "@/lib/base/locales";

/**
 * The language of a page, read in the browser; where no layout could be drawn, the address's or the browser's.
 * A failed page's layout is drawn along with what asks this, so it is asked again once the layout stands.
 */
export function useReadersLocale(): Locale {
  return useSyncExternalStore(never, readersLocale, () => "en");
}

function readersLocale(): Locale {
  const spoken = [document.documentElement.lang, firstSegment(), navigator.language.slice(0, 2)];
  return spoken.find(isLocale) ?? "en";
}

/** A city's own language has no prefix, so the address the reader is at says which start page is theirs. */
export function homeIn(locale: Locale): string {
  return firstSegment() === locale ? `/${locale}` : "/";
}

function firstSegment(): string {
  return typeof location === "undefined" ? "" : (location.pathname.split("/")[1] ?? "");
}

const never = () => () => {};
