import { inProject, may } from "@/lib/people/permissions";
import { say } from "@/lib/projects/ui/words";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { ProjectNews } from "../project-news";
import type { BlockProps } from "./shown";

/** The latest news of the project, where its moderators put them. Before there are any, whoever writes them alone sees so. */
export function NewsBlock({ page, project, news, block }: BlockProps) {
  const { t, path, actor } = page;
  const title = block.content.title ?? {};
  if (news.length > 0) {
    return <ProjectNews page={page} news={news} id={`block-${block.id}`} title={say(page, title)} />;
  }
  if (!may(actor, "news.write", inProject(project.id))) return null;
  return (
    <EmptyState
      title={t("blocks.noNews")}
      action={<ButtonLink href={path("/admin/news/new")}>{t("news.admin.write")}</ButtonLink>}
    >
      {t("blocks.noNewsText")}
    </EmptyState>
  );
}
