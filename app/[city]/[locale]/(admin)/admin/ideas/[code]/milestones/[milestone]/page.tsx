import { notFound } from "next/navigation";
import { localize } from "@/lib/i18n/localized";
import { ideaPath, milestonesPath } from "@/lib/ideas/address";
import { inCity, requireReach } from "@/lib/request/page";
import { Step } from "../../../../milestones/step";
import { AdminPage } from "../../../../shell/admin-page";
import { titled } from "../../../../shell/titled";
import { answerable } from "../../answerable";

type Props = { params: Promise<{ city: string; locale: string; code: string; milestone: string }> };

export const generateMetadata = titled("promises.steps", "/admin/ideas");

/** One step that was promised for an idea. */
export default async function IdeaMilestone({ params }: Props) {
  const page = await inCity(params);
  await requireReach(page, "ideas.answer");
  const { code, milestone: id } = await params;
  const idea = await answerable(page, code);
  const milestone = idea?.visibility === "public" ? idea.milestones.find((step) => step.id === id) : null;
  if (!idea || !milestone) notFound();
  const { t, path, locale, city } = page;
  return (
    <AdminPage
      page={page}
      title={localize(milestone.title, locale, city.defaultLocale)}
      above={[
        { label: idea.title, href: path(ideaPath(idea)) },
        { label: t("promises.steps"), href: path(milestonesPath(idea)) },
      ]}
    >
      <Step page={page} milestone={milestone} />
    </AdminPage>
  );
}
