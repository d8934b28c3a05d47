import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { listActivitiesOf } from "@/lib/activities/queries";
import { plainText } from "@/lib/base/markdown";
import { listPublicNews } from "@/lib/news/queries";
import { projectPath } from "@/lib/projects/address";
import { findBoardOf } from "@/lib/projects/board/queries";
import { listContributions } from "@/lib/projects/outcome/queries";
import { listPhases } from "@/lib/projects/queries";
import { say } from "@/lib/projects/ui/words";
import { requestPath } from "@/lib/request/host";
import { pageMetadata } from "@/lib/request/metadata";
import { inCity } from "@/lib/request/page";
import { isSameAddress } from "@/lib/request/paths";
import { Page } from "@/lib/ui/site-shell";
import { Activities } from "../parts/activities";
import { Glance } from "../parts/glance";
import { Head } from "../parts/head";
import { Outcome } from "../parts/outcome";
import { Phases } from "../parts/phases";
import { type ProjectParams, projectHere } from "../parts/project-here";
import { ProjectNews } from "../parts/project-news";
import { TakePart } from "../parts/take-part";

type Params = Promise<{ city: string; locale: string; code: string; slug?: string[] }>;
type Props = { params: Params; searchParams: Promise<ProjectParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const project = await projectHere(page, (await params).code, await searchParams);
  return pageMetadata(page, {
    title: say(page, project.title),
    description: plainText(say(page, project.summary), 200),
    path: projectPath(project),
    image: project.coverFileId ? `/files/${project.coverFileId}/1280` : null,
    hidden: project.state === "draft",
  });
}

/** A project: what everybody has to know, how it goes on, and in the end what came of it. */
export default async function Project({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { code, slug } = await params;
  const project = await projectHere(page, code, await searchParams);
  const right = projectPath(project);
  if (!isSameAddress(`/projects/${[code, ...(slug ?? [])].join("/")}`, right)) {
    const query = (await requestPath()).split("?")[1];
    permanentRedirect(page.path(right) + (query ? `?${query}` : ""));
  }
  const { phases, board, contributions, activities, news } = await page.read(async (db) => ({
    phases: await listPhases(db, project.id),
    board: await findBoardOf(db, project.id),
    contributions: await listContributions(db, project.id),
    activities: await listActivitiesOf(db, project.id),
    news: await listPublicNews(db, { project: project.id, limit: 3 }),
  }));
  return (
    <Page className="gap-y-10">
      <Head page={page} project={project} />
      <Glance page={page} project={project} />
      {board ? <TakePart page={page} project={project} board={board} /> : null}
      <Activities page={page} activities={activities} />
      <ProjectNews page={page} news={news} />
      <Phases page={page} project={project} phases={phases} />
      <Outcome page={page} project={project} contributions={contributions} />
    </Page>
  );
}
