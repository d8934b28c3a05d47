import { Icon } from "@/lib/ui/icon";
import type { IdeaPage } from "./view";

/** For an idea that came from elsewhere: from where, and the way to what it was there. */
export function Origin({ view: { page, idea } }: { view: IdeaPage }) {
  const { t } = page;
  if (!idea.imported) return null;
  const { from, url } = idea.imported;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
      <Icon name="download" size={18} />
      <span>{from ? t("idea.importedFrom", { from }) : t("idea.importedFromElsewhere")}</span>
      {url ? (
        <a
          href={url}
          rel="nofollow noopener"
          className="inline-flex min-h-11 items-center gap-1 text-brand-text underline underline-offset-4"
        >
          {t("idea.original")}
          <Icon name="external" size={16} />
        </a>
      ) : null}
    </p>
  );
}
