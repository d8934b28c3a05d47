import { plainText } from "@/lib/base/markdown";
import type { Translator } from "@/lib/i18n/translator";
import { listQueue, type QueueItem } from "@/lib/moderation/queue";
import { Table } from "@/lib/ui/table";
import { operatorsTime } from "../../../parts/shown";
import { titledCity } from "../../parts/titled-city";
import { type LookParams, lookAt } from "../parts/look-at";
import { LookPage } from "../parts/look-page";

export const generateMetadata = titledCity("platform.look.moderation");

/** What has waited longest; whoever helps needs to see that something waits and why, not to page through it. */
export default async function LookAtModeration({ params }: { params: LookParams }) {
  const { page, city, until, seen } = await lookAt(params, "/moderation", (db) =>
    listQueue(db, { view: "all", after: null, limit: 50 }),
  );
  const { t } = page;
  return (
    <LookPage page={page} city={city} until={until} section="moderation">
      {seen.length === 0 ? (
        <p className="text-muted">{t("platform.look.queueEmpty")}</p>
      ) : (
        <Table
          caption={t("platform.look.queue")}
          columns={[
            { key: "since", label: t("platform.look.since") },
            { key: "what", label: t("platform.look.what") },
            { key: "why", label: t("platform.look.why") },
          ]}
          rows={seen.map((item) => ({
            id: `${item.kind} ${item.id}`,
            cells: {
              since: operatorsTime(page, item.since),
              what: (
                <span dir="auto" className="[overflow-wrap:anywhere]">
                  {`${item.title ?? t("moderation.queue.on", { title: item.onTitle })}: ${plainText(item.beginning, 140)}`}
                </span>
              ),
              why: reasons(t, item),
            },
          }))}
        />
      )}
    </LookPage>
  );
}

function reasons(t: Translator, { waiting, reports, reasons, flags }: QueueItem): string {
  const word = (key: string, plain: string) => (t.has(key) ? t(key) : plain);
  return [
    ...(waiting ? [t("moderation.queue.waitingBadge")] : []),
    ...(reports > 0 ? [t("moderation.queue.reports", { count: reports })] : []),
    ...reasons.map((reason) => word(`moderation.rules.${reason}`, reason)),
    ...flags.map((flag) => word(`moderation.flags.${flag}`, flag)),
  ].join(", ");
}
