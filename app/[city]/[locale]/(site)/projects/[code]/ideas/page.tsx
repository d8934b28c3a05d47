import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isForAll } from "@/lib/activities/policy";
import { projectBoard } from "@/lib/activities/queries";
import type { SearchParams } from "@/lib/ideas/board/filter";
import { projectIdeasPath, projectPath } from "@/lib/projects/address";
import { windowOf } from "@/lib/projects/board/window";
import { langOf, say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, inCity } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { ButtonLink } from "@/lib/ui/button";
import { Page } from "@/lib/ui/site-shell";
import { BoardBody, readBoardFor } from "../../../ideas/board/board-body";
import { boardRefusal, Refused, WhoWords } from "../../../take-part/parts/who";
import { projectHere } from "../parts/project-here";
import { BoardWindow } from "../parts/take-part";

type Params = Promise<{ city: string; locale: string; code: string }>;
type Props = { params: Params; searchParams: Promise<SearchParams> };

/** A public project with its board. */
async function boardHere(page: CityPage, params: Params) {
  const { code } = await params;
  const project = await projectHere(page, code, {});
  const board = await page.read((db) => projectBoard(db, project.code));
  return { project, board: board ?? notFound() };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { project, board } = await boardHere(page, params);
  return pageMetadata(page, {
    title: `${say(page, board.title)} · ${say(page, project.title)}`,
    description: say(page, board.intro),
    path: projectIdeasPath(project),
    hidden: Object.keys(await searchParams).length > 0,
  });
}

/** The ideas of a project, as on the city's own board. */
export default async function ProjectIdeas({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { project, board } = await boardHere(page, params);
  const { t, path } = page;
  const state = await readBoardFor(page, board, await searchParams);
  const { isOpen } = windowOf(board, project);
  const why = isOpen ? await boardRefusal(page, board) : null;
  const post = isOpen && !why ? `/ideas/new?project=${project.code}` : null;
  return (
    <Page className="max-sm:gap-5">
      <header className="grid gap-4 [overflow-wrap:anywhere] *:min-w-0">
        <Breadcrumbs
          label={t("common.breadcrumbs")}
          items={[
            { label: t("projects.title"), href: path("/projects") },
            { label: say(page, project.title), href: path(projectPath(project)) },
            { label: say(page, board.title) },
          ]}
        />
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <div className="grid min-w-0 max-w-3xl gap-2">
            <h1 className="text-3xl font-bold" lang={langOf(page, board.title)} dir="auto">
              {say(page, board.title)}
            </h1>
            <p className="max-w-prose text-lg text-muted" lang={langOf(page, board.intro)} dir="auto">
              {say(page, board.intro)}
            </p>
            <BoardWindow page={page} project={project} board={board} />
            {isForAll(board) ? null : <WhoWords page={page} activity={board} />}
          </div>
          {post ? (
            <ButtonLink href={path(post)} variant="primary" icon="plus">
              {t("shell.postIdea")}
            </ButtonLink>
          ) : null}
        </div>
        {why ? <Refused page={page} activity={board} why={why} /> : null}
      </header>
      <BoardBody
        page={page}
        state={state}
        to={projectIdeasPath(project)}
        post={post}
        barred={why !== null && why !== "signIn"}
      />
    </Page>
  );
}
