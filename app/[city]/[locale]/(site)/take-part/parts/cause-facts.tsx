import { dayOf } from "@/lib/base/wall-clock";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import type { Cause } from "@/lib/volunteering/queries";
import { Fact } from "./fact";

/** When and where, and how many of those who are needed are there. */
export function CauseFacts({ page, cause }: { page: Page; cause: Cause }) {
  const { t, locale } = page;
  const { place, startsAt, endsAt, needed, offered } = cause;
  const words = say(page, place);
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 sm:grid-cols-[8rem_1fr]">
      {startsAt ? <Fact name={t("meetings.when")}>{spanWords(page, startsAt, endsAt)}</Fact> : null}
      {words ? (
        <Fact name={t("meetings.where")}>
          <span lang={langOf(page, place)}>{words}</span>
        </Fact>
      ) : null}
      <Fact name={t("volunteering.admin.helpers")}>
        {t("volunteering.offered", {
          offered: formatNumber(offered, locale),
          needed: formatNumber(needed, locale),
        })}
      </Fact>
    </dl>
  );
}

/** Its beginning in full, its end by the time alone where both are on one day. */
export function spanWords({ locale, city }: Page, startsAt: Date, endsAt: Date | null): string {
  const at = (moment: Date, style: "moment" | "time") => formatDate(moment, locale, city.timeZone, style);
  if (!endsAt) return at(startsAt, "moment");
  const sameDay = dayOf(startsAt, city.timeZone) === dayOf(endsAt, city.timeZone);
  return `${at(startsAt, "moment")} – ${at(endsAt, sameDay ? "time" : "moment")}`;
}
