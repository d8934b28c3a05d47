import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { listActivitiesOf } from "@/lib/activities/queries";
import { plainText } from "@/lib/base/markdown";
import { followsProject } from "@/lib/following/queries";
import { FollowForm } from "@/lib/following/ui/follow-form";
import { milestonesOf } from "@/lib/ideas/milestones/queries";
import { listPublicNews } from "@/lib/news/queries";
import { projectPath } from "@/lib/projects/address";
import { listBlocks } from "@/lib/projects/blocks/queries";
import { findBoardOf } from "@/lib/projects/board/queries";
import { folderOf } from "@/lib/projects/folders/queries";
import { listContributions } from "@/lib/projects/outcome/queries";
import { listPhases } from "@/lib/projects/queries";
import { isOver, reviewStanding } from "@/lib/projects/reviewing/queries";
import { say } from "@/lib/projects/ui/words";
import { requestPath } from "@/lib/request/host";
import { pageMetadata } from "@/lib/request/metadata";
import { inCity } from "@/lib/request/page";
import { isSameAddress } from "@/lib/request/paths";
import { Page } from "@/lib/ui/site-shell";
import { AskReview } from "../parts/ask-review";
import { Blocks } from "../parts/blocks/blocks";
import { Glance } from "../parts/glance";
import { Head } from "../parts/head";
import { Milestones } from "../parts/milestones";
import { Outcome } from "../parts/outcome";
import { type ProjectParams, projectHere } from "../parts/project-here";
import { ProjectNews } from "../parts/project-news";

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
  const query = await searchParams;
  const project = await projectHere(page, code, query);
  const right = projectPath(project);
  if (!isSameAddress(`/projects/${[code, ...(slug ?? [])].join("/")}`, right)) {
    const asked = (await requestPath()).split("?")[1];
    permanentRedirect(page.path(right) + (asked ? `?${asked}` : ""));
  }
  const { contributions, milestones, folder, standing, follows, ...shown } = await page.read(async (db) => ({
    phases: await listPhases(db, project.id),
    board: await findBoardOf(db, project.id),
    contributions: await listContributions(db, project.id),
    activities: await listActivitiesOf(db, project.id),
    milestones: await milestonesOf(db, { of: "project", ofId: project.id }, new Date()),
    news: await listPublicNews(db, { project: project.id, limit: 3 }),
    blocks: await listBlocks(db, project.id),
    folder: await folderOf(db, project.id),
    standing: await reviewStanding(db, page.actor, project),
    follows: await followsProject(db, page.actor, project.id),
  }));
  const outcome = <Outcome page={page} project={project} contributions={contributions} />;
  const isFirst = isOver(project);
  const hasNewsBlock = shown.blocks.some(({ kind }) => kind === "news");
  return (
    <Page className="gap-y-10">
      <Head page={page} project={project} folder={folder}>
        {project.state === "active" || (follows && project.state === "archived") ? (
          <FollowForm page={page} what="project" id={project.id} follows={follows} back={right} />
        ) : null}
      </Head>
      {isFirst ? outcome : null}
      <AskReview page={page} project={project} standing={standing} />
      <Glance page={page} project={project} />
      <Blocks
        {...shown}
        page={page}
        project={project}
        play={oneOf(query.play)}
        preview={project.state === "draft" ? oneOf(query.preview) : ""}
      />
      <Milestones page={page} milestones={milestones} />
      {hasNewsBlock ? null : <ProjectNews page={page} news={shown.news} />}
      {isFirst ? null : outcome}
    </Page>
  );
}

function oneOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
