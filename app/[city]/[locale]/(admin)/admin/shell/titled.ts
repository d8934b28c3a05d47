import type { Metadata } from "next";
import type { MessageKey } from "@/lib/i18n/translator";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";

/** A staff page's title in the browser's tab; search engines do not list it. */
export function titled(key: MessageKey, path: string, values: Record<string, string> = {}) {
  return async ({ params }: { params: CityParams }): Promise<Metadata> => {
    const page = await inCity(params);
    return pageMetadata(page, { title: page.t(key, values), path, hidden: true });
  };
}
