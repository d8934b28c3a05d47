import { formatNumber } from "@/lib/i18n/format";
import type { InboxCounts } from "@/lib/ideas/inbox/queries";
import type { QueueCounts } from "@/lib/moderation/queue";
import type { Page } from "@/lib/request/page";

type Props = { page: Page; inbox: InboxCounts; queue: QueueCounts | null };

/** Three numbers or four, each the way to what it counts. What is late is the only one in colour. */
export function Counts({ page: { t, path, locale }, inbox, queue }: Props) {
  const counts = [
    { key: "late", count: inbox.late, to: "/admin/ideas?view=late" },
    { key: "week", count: inbox.week, to: "/admin/ideas?view=week" },
    { key: "unanswered", count: inbox.unanswered, to: "/admin/ideas?view=unanswered" },
    ...(queue ? [{ key: "queue", count: queue.all, to: "/admin/moderation" } as const] : []),
  ] as const;
  return (
    <ul
      aria-label={t("admin.overview.work")}
      className={`grid gap-px overflow-clip rounded-card border border-line bg-line shadow-card ${queue ? "grid-cols-2 lg:grid-cols-4" : "grid-cols-3"}`}
    >
      {counts.map(({ key, count, to }) => (
        <li key={key} className="grid bg-surface">
          <a
            href={path(to)}
            className="group grid content-start gap-0.5 px-4 py-4 text-ink hover:bg-brand-soft focus-visible:-outline-offset-3 sm:px-5"
          >
            <span className={`text-3xl font-bold tracking-tight tabular-nums ${colour(key, count)}`}>
              {formatNumber(count, locale)}
            </span>
            <span className="text-sm font-semibold group-hover:underline">
              {t(`admin.overview.${key}`, { count })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function colour(key: string, count: number): string {
  if (count === 0) return "text-muted";
  return key === "late" ? "text-danger" : "";
}
