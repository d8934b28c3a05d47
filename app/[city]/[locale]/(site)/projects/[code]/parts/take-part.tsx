import { isForAll } from "@/lib/activities/policy";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { projectIdeasPath } from "@/lib/projects/address";
import type { ProjectBoard } from "@/lib/projects/board/queries";
import { windowOf } from "@/lib/projects/board/window";
import type { Project } from "@/lib/projects/queries";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { WhoWords } from "../../../take-part/parts/who";

type Props = { page: Page; project: Project; board: ProjectBoard };

/** The project's idea board: what is asked, until when, and the way there. Of a draft it leads nowhere yet. */
export function TakePart({ page, project, board }: Props) {
  const { t, path, locale } = page;
  const { isOpen } = windowOf(board, project);
  const isPublic = project.state !== "draft";
  return (
    <section
      aria-labelledby="take-part"
      className="grid gap-4 rounded-card border border-brand-line bg-brand-soft p-5 [overflow-wrap:anywhere] *:min-w-0 sm:p-8"
    >
      <div className="grid gap-2">
        <h2 id="take-part" className="text-2xl font-bold" lang={langOf(page, board.title)} dir="auto">
          {say(page, board.title)}
        </h2>
        <p className="max-w-prose" lang={langOf(page, board.intro)} dir="auto">
          {say(page, board.intro)}
        </p>
        <BoardWindow page={page} project={project} board={board} />
        {isForAll(board) ? null : <WhoWords page={page} activity={board} />}
      </div>
      {isPublic ? (
        <div className="flex flex-wrap gap-3">
          {isOpen ? (
            <ButtonLink href={path(`/ideas/new?project=${project.code}`)} variant="primary" icon="plus">
              {t("shell.postIdea")}
            </ButtonLink>
          ) : null}
          <ButtonLink href={path(projectIdeasPath(project))}>
            {t("projects.seeIdeas", { count: board.ideas, number: formatNumber(board.ideas, locale) })}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

type WindowProps = { page: Page; project: Project; board: Pick<ProjectBoard, "opensAt" | "closesAt"> };

/** Whether ideas can be posted, from when and until when; nothing where it stays open. */
export function BoardWindow({ page, project, board }: WindowProps) {
  const words = windowWords(page, project, board);
  return words ? <p className="font-semibold">{words}</p> : null;
}

function windowWords(
  { t, locale, city }: Page,
  project: Project,
  board: WindowProps["board"],
): string | null {
  const { opensAt, closesAt, isEarly, isOpen } = windowOf(board, project);
  const at = (moment: Date) => formatDate(moment, locale, city.timeZone, "moment");
  if (isEarly && opensAt) return t("projects.boardOpens", { date: at(opensAt) });
  if (!isOpen) return t("projects.boardClosed");
  return closesAt ? t("projects.boardUntil", { date: at(closesAt) }) : null;
}
