import type { Metadata } from "next";
import type { MessageKey } from "@/lib/i18n/translator";
import type { Page } from "./page";

/** The title of a page that is nobody's but the reader's: search engines leave it out. */
export function privateTitle({ t, city }: Page, key: MessageKey): Metadata {
  return { title: { absolute: `${t(key, { city: city.name })} · ${city.name}` }, robots: { index: false } };
}
