import { renderMarkdown } from "@/lib/base/markdown";
import { dayOf } from "@/lib/base/wall-clock";
import type { Phase, Project } from "@/lib/projects/queries";
import { phaseAt } from "@/lib/projects/state";
import { langOf, phaseDays, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { RichText } from "@/lib/ui/rich-text";
import { Timeline } from "@/lib/ui/timeline";

type Props = { page: Page; project: Project; phases: Phase[]; title: string };

/** The project's story by days of the city's calendar, with where it is now. */
export function Phases({ page, project, phases, title }: Props) {
  const { t, city } = page;
  if (phases.length === 0) return null;
  const today = dayOf(project.now, city.timeZone);
  return (
    <section aria-labelledby="phases" className="grid gap-5">
      <h2 id="phases" className="text-2xl font-bold">
        {title || t("projects.phases")}
      </h2>
      <Timeline
        items={phases.map((phase) => {
          const state = project.state === "archived" ? "past" : phaseAt(phase, today);
          return {
            id: phase.id,
            icon: state === "past" ? "check" : undefined,
            ahead: state === "ahead",
            title: (
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <bdi lang={langOf(page, phase.title)}>{say(page, phase.title)}</bdi>
                {state === "now" ? <Badge kind="brand">{t("projects.now")}</Badge> : null}
              </span>
            ),
            date: phaseDays(page, phase),
            dateTime: phase.startsOn ?? phase.endsOn ?? undefined,
            children: say(page, phase.text) ? (
              <RichText html={renderMarkdown(say(page, phase.text))} lang={langOf(page, phase.text)} />
            ) : null,
          };
        })}
      />
    </section>
  );
}
