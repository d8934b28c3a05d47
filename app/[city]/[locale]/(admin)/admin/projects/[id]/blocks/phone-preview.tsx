import { projectPath } from "@/lib/projects/address";
import { previewToken } from "@/lib/projects/preview";
import type { Project } from "@/lib/projects/queries";
import type { Page } from "@/lib/request/page";

/** The page as it is on a phone, beside the list where there is room; else by its link. */
export function PhonePreview({ page, project }: { page: Page; project: Project }) {
  const { t, path, city } = page;
  const invited = project.state === "draft" ? `preview=${previewToken(city.id, project)}&` : "";
  const to = path(`${projectPath(project)}?${invited}framed=1`);
  return (
    <section aria-labelledby="phone" className="grid gap-3 xl:sticky xl:top-24">
      <h2 id="phone" className="text-xl font-bold">
        {t("blocks.phone")}
      </h2>
      <a href={to} className="link inline-flex min-h-11 items-center">
        {t("blocks.phoneOpen")}
      </a>
      <iframe
        src={to}
        title={t("blocks.phone")}
        loading="lazy"
        width={390}
        height={720}
        className="hidden w-[24.375rem] rounded-card border border-line bg-surface shadow-card xl:block"
      />
    </section>
  );
}
