import { notFound } from "next/navigation";
import { ideaPath, milestonesPath } from "@/lib/ideas/address";
import { promised } from "@/lib/ideas/milestones/state";
import { inCity, requireReach } from "@/lib/request/page";
import { StepList } from "../../../milestones/step-list";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { answerable } from "../answerable";

type Props = {
  params: Promise<{ city: string; locale: string; code: string }>;
  searchParams: SearchParams;
};

export const generateMetadata = titled("promises.steps", "/admin/ideas");

/** The steps that were promised for an idea, and one more. */
export default async function IdeaMilestones({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requireReach(page, "ideas.answer");
  const idea = await answerable(page, (await params).code);
  if (idea?.visibility !== "public") notFound();
  const { t, path } = page;
  const saved = `promises.admin.saved.${one((await searchParams).saved)}`;
  return (
    <AdminPage
      page={page}
      title={t("promises.steps")}
      intro={t("promises.admin.intro")}
      notice={t.has(saved) ? t(saved) : null}
      above={[
        { label: t("admin.inbox.title"), href: path("/admin/ideas") },
        { label: idea.title, href: path(ideaPath(idea)) },
      ]}
    >
      <StepList
        page={page}
        of={{ of: "idea", ofId: idea.id }}
        milestones={idea.milestones}
        hrefOf={(id) => path(milestonesPath(idea, id))}
        back={{ href: path(ideaPath(idea)), label: t("admin.back") }}
        refusal={promised.includes(idea.status) ? null : t("promises.notAccepted")}
      />
    </AdminPage>
  );
}
