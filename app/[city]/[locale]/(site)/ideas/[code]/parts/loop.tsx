import { formatDate } from "@/lib/i18n/format";
import type { Milestone } from "@/lib/ideas/milestones/queries";
import { StateBadge } from "@/lib/ideas/milestones/ui/state-badge";
import { type IdeaStatus, ringStage } from "@/lib/ideas/status";
import type { TimelineEntry } from "@/lib/ideas/timeline/timeline";
import { Badge } from "@/lib/ui/badge";
import { Timeline, type TimelineItem } from "@/lib/ui/timeline";
import { type IdeaPage, inReadersWords, statusWord } from "./view";

/** The whole loop, from posted to what is still promised. */
export function Loop({ entries, view }: { entries: TimelineEntry[]; view: IdeaPage }) {
  const { t } = view.page;
  return (
    <section aria-labelledby="loop-title" className="grid gap-4">
      <h2 id="loop-title" className="text-xl font-bold">
        {t("idea.timeline.title")}
      </h2>
      <Timeline items={entries.map((entry, index) => itemOf(entry, `${entry.kind}-${index}`, view))} />
    </section>
  );
}

function itemOf(entry: TimelineEntry, id: string, view: IdeaPage): TimelineItem {
  const { t, locale, city } = view.page;
  if (entry.kind === "next") {
    return {
      id,
      title: statusWord(view, entry.status),
      date: t("idea.timeline.soon"),
      stage: before(entry.status),
      ahead: true,
    };
  }
  const day = formatDate(entry.at, locale, city.timeZone);
  const when = { id, date: day, dateTime: entry.at.toISOString() };
  switch (entry.kind) {
    case "posted":
      return {
        ...when,
        title: t(entry.imported ? "idea.timeline.postedElsewhere" : "idea.timeline.posted"),
        stage: 1,
      };
    case "edited":
      return { ...when, title: t("idea.timeline.edited"), icon: "edit" };
    case "milestone":
      return { ...when, title: t("idea.timeline.milestone", entry), icon: "support" };
    case "promised":
      return { ...when, title: t("idea.timeline.promised", { supports: entry.supports }), icon: "support" };
    case "challenge":
      return {
        ...when,
        title: t(`challenges.timeline.${entry.what}`),
        icon: entry.what === "takenBack" ? "close" : "star",
      };
    case "answered":
      return answered(entry.answer, when, view);
    case "step":
      return step(entry.step, day, when, view);
    case "due":
      return {
        ...when,
        title: t(entry.reason === "nextStep" ? "idea.timeline.dueNext" : "idea.timeline.dueAnswer"),
        date: t("idea.timeline.by", { date: day }),
        icon: "clock",
        ahead: true,
        children: entry.late ? (
          <Badge kind="danger" icon="clock">
            {t("idea.timeline.overdue")}
          </Badge>
        ) : undefined,
      };
  }
}

type Answered = Extract<TimelineEntry, { kind: "answered" }>["answer"];

function answered(answer: Answered, when: Omit<TimelineItem, "title">, view: IdeaPage): TimelineItem {
  const { t } = view.page;
  return {
    ...when,
    title: (
      <a href="#answers" className="underline-offset-4 hover:underline">
        {statusWord(view, answer.status)}
      </a>
    ),
    stage: ringStage(answer.status),
    children:
      answer.onTime === false ? (
        <Badge kind="danger" icon="clock">
          {t("idea.answers.lateAnswer")}
        </Badge>
      ) : undefined,
  };
}

/** A promised step: done, withdrawn or still ahead. */
function step(
  milestone: Milestone,
  day: string,
  when: Omit<TimelineItem, "title">,
  view: IdeaPage,
): TimelineItem {
  const { t } = view.page;
  const isOpen = !milestone.doneAt && !milestone.withdrawnAt;
  return {
    ...when,
    title: (
      <a href={`#milestone-${milestone.id}`} dir="auto" className="underline-offset-4 hover:underline">
        {inReadersWords(view, milestone.title)}
      </a>
    ),
    date: isOpen ? t("idea.timeline.by", { date: day }) : day,
    icon: milestone.withdrawnAt ? "close" : milestone.doneAt ? "check" : "calendar",
    ahead: isOpen,
    children:
      milestone.state === "late" || milestone.state === "withdrawn" ? (
        <StateBadge page={view.page} state={milestone.state} />
      ) : undefined,
  };
}

/** What is still to come is drawn with the ring as far as it has closed. */
function before(status: IdeaStatus) {
  return status === "done" ? 4 : 3;
}
