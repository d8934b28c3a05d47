import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import type { WaitingItem } from "../waiting";

type WaitingNoticeProps = { page: Page; items: WaitingItem[]; needs: "signIn" | "name" };

/** What is kept, and what will publish it: nobody must fear that it is lost, or think that it is public. */
export function WaitingNotice({ page: { t, locale, city }, items, needs }: WaitingNoticeProps) {
  if (items.length === 0) return null;
  return (
    <Notice kind="info" title={t("auth.waiting.title")}>
      <ul className="grid gap-1">
        {items.map(({ id, kind, title, until }) => (
          <li key={id}>
            {needs === "name"
              ? t(`auth.waiting.${kind}Named`, { title })
              : t(`auth.waiting.${kind}`, {
                  title,
                  until: formatDate(until, locale, city.timeZone, "moment"),
                })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
