import type { Metadata } from "next";
import { cityBySlug } from "@/lib/cities/resolve";
import type { MessageKey } from "@/lib/i18n/translator";
import { may } from "@/lib/people/permissions";
import { inPlatform } from "@/lib/request/page";

/** The page and its city in the browser's tab; to anybody but an operator it names neither. */
export function titledCity(key?: MessageKey) {
  return async ({ params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Metadata> => {
    const { actor, t } = await inPlatform(params);
    const robots = { index: false };
    if (!may(actor, "platform.operate")) return { robots };
    const city = await cityBySlug((await params).slug);
    if (city?.kind !== "city") return { title: t("shell.notFoundTitle"), robots };
    return { title: key ? `${t(key)} · ${city.name}` : city.name, robots };
  };
}
