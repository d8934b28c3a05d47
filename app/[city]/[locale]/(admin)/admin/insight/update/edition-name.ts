import { type Edition, launch, periodOf } from "@/lib/insight/updates/editions";
import { monthsOf } from "@/lib/insight/updates/update-mail";
import type { Page } from "@/lib/request/page";

/** "The first one", or the months of its quarter. */
export function editionName({ t, locale }: Page, edition: Edition, dueOn: string): string {
  return edition === launch ? t("update.first") : monthsOf(periodOf(edition, dueOn), locale);
}
