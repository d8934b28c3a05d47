import { formatDate } from "@/lib/i18n/format";
import { isLate } from "@/lib/ideas/promise";
import { ringStage } from "@/lib/ideas/status";
import { statusMeaning } from "@/lib/ideas/status-words";
import { Icon } from "@/lib/ui/icon";
import { Ring } from "@/lib/ui/ring";
import { type IdeaPage, statusWord } from "./view";

/** Where the idea stands and what the city owes next: the first thing to know after the title. */
export function Standing({ view }: { view: IdeaPage }) {
  const { page, idea, words } = view;
  const { t, locale, city } = page;
  const [latest] = idea.answers;
  return (
    <section
      aria-label={t("idea.status.now")}
      className="flex flex-wrap items-center gap-x-5 gap-y-3 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <Ring stage={ringStage(idea.status)} size={56} />
      <div className="min-w-48 flex-1">
        <p className="text-xl font-bold">{statusWord(view, idea.status)}</p>
        <p className="text-muted">
          {statusMeaning(idea.status, { words, t, cityLocale: city.defaultLocale })}
          {latest ? (
            <>
              {". "}
              <a href="#answers" className="link">
                {t("idea.status.answered", { date: formatDate(latest.createdAt, locale, city.timeZone) })}
              </a>
            </>
          ) : null}
        </p>
      </div>
      <Due view={view} />
    </section>
  );
}

/** The date that everybody sees, and late is shown as late. */
function Due({ view: { page, idea, now } }: { view: IdeaPage }) {
  const { t, locale, city } = page;
  if (!idea.dueAt) return null;
  const date = formatDate(idea.dueAt, locale, city.timeZone);
  const late = isLate(idea, now);
  const days = Math.floor((idea.dueAt.getTime() - now.getTime()) / 86_400_000);
  const isStep = idea.dueReason === "nextStep";
  const by = isStep ? t("idea.due.nextBy", { date }) : t("idea.due.answerBy", { date });
  return (
    <p
      className={`flex items-start gap-2.5 rounded-control px-3.5 py-2.5 max-sm:basis-full ${late ? "bg-danger-soft text-danger" : "bg-sunken"}`}
    >
      <Icon name="clock" className="mt-0.5" />
      <span className="grid">
        <span className="font-bold">{late ? t("idea.due.late", { date }) : by}</span>
        {late ? (
          <span className="text-sm">{t(isStep ? "idea.due.lateStep" : "idea.due.lateText")}</span>
        ) : (
          <span className="text-sm text-muted">{t("idea.due.days", { days })}</span>
        )}
      </span>
    </p>
  );
}
