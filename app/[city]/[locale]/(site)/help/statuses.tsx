import type { Taxonomy } from "@/lib/cities/taxonomy";
import { ideaStatuses, ringStage } from "@/lib/ideas/status";
import { statusLabel, statusMeaning } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { Ring } from "@/lib/ui/ring";
import { Chapter } from "./chapter";

export function Statuses({ page: { t, city }, taxonomy }: { page: Page; taxonomy: Taxonomy }) {
  const reading = { t, words: taxonomy.statuses, cityLocale: city.defaultLocale };
  return (
    <Chapter id="statuses" title={t("help.statuses.title")}>
      <p>{t("help.statuses.text")}</p>
      <ol className="grid gap-4">
        {ideaStatuses.map((status) => (
          <li key={status} className="flex gap-4">
            <Ring stage={ringStage(status)} size={36} />
            <div>
              <p className="font-bold">{statusLabel(status, reading)}</p>
              <p className="text-muted">{statusMeaning(status, reading)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Chapter>
  );
}
