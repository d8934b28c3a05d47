import type { Activity } from "@/lib/activities/queries";
import { renderMarkdown } from "@/lib/base/markdown";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import { RichText } from "@/lib/ui/rich-text";

/** What came of it; once it is over it is said, too, that nothing was said yet. */
export function Outcome({ page, activity }: { page: Page; activity: Activity }) {
  const { t } = page;
  const words = say(page, activity.outcome);
  if (!words && activity.state !== "ended") return null;
  return (
    <section aria-labelledby="outcome" className="grid max-w-3xl gap-4">
      <h2 id="outcome" className="text-2xl font-bold">
        {t("activities.outcome")}
      </h2>
      {words ? (
        <div className="rounded-card border border-brand-line bg-surface p-5 shadow-card [overflow-wrap:anywhere] sm:p-8">
          <RichText html={renderMarkdown(words)} lang={langOf(page, activity.outcome)} />
        </div>
      ) : (
        <Notice kind="info">{t("activities.noOutcome", { city: page.city.name })}</Notice>
      )}
    </section>
  );
}
