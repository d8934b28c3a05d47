import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { folderPath } from "@/lib/projects/address";
import { findFolder } from "@/lib/projects/folders/queries";
import { listPublicProjects } from "@/lib/projects/queries";
import { ProjectCard } from "@/lib/projects/ui/project-card";
import { langOf, say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, inCity } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";

type Params = Promise<{ city: string; locale: string; folder: string }>;

/** A folder with what everybody sees in it; without any it is not there. */
async function folderHere(page: CityPage, params: Params) {
  const code = (await params).folder;
  const { folder, projects } = await page.read(async (db) => ({
    folder: await findFolder(db, code),
    projects: await listPublicProjects(db),
  }));
  const shown = projects.filter(({ id }) => folder?.projects.includes(id));
  if (!folder || shown.length === 0) notFound();
  return { folder, projects: shown };
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const page = await inCity(params);
  const { folder } = await folderHere(page, params);
  return pageMetadata(page, {
    title: say(page, folder.title),
    description: plainText(say(page, folder.text), 200),
    path: folderPath(folder),
  });
}

export default async function Folder({ params }: { params: Params }) {
  const page = await inCity(params);
  const { folder, projects } = await folderHere(page, params);
  const { t, path } = page;
  const { title, text } = folder;
  return (
    <Page>
      <header className="grid gap-4 [overflow-wrap:anywhere] *:min-w-0">
        <Breadcrumbs
          label={t("common.breadcrumbs")}
          items={[{ label: t("projects.title"), href: path("/projects") }, { label: say(page, title) }]}
        />
        <h1 className="text-3xl font-bold" lang={langOf(page, title)} dir="auto">
          {say(page, title)}
        </h1>
        {say(page, text) ? (
          <div className="max-w-prose">
            <RichText html={renderMarkdown(say(page, text), { topHeading: 2 })} lang={langOf(page, text)} />
          </div>
        ) : null}
      </header>
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {projects.map((project, index) => (
          <ProjectCard key={project.id} page={page} project={project} heading="h2" eager={index === 0} />
        ))}
      </ul>
    </Page>
  );
}
