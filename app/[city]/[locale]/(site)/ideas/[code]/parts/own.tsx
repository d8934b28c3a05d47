import { editRefusal, withdrawRefusal } from "@/lib/ideas/editing/policy";
import { ButtonLink } from "@/lib/ui/button";
import type { IdeaPage } from "./view";

/** For its author: change it while nobody else supports it, withdraw it until the city decides. */
export function OwnIdea({ view: { page, idea } }: { view: IdeaPage }) {
  const { t, path, actor } = page;
  if (!idea.own) return null;
  const editable = editRefusal(actor, idea) === null;
  const withdrawable = withdrawRefusal(actor, idea) === null;
  if (!editable && !withdrawable) return null;
  return (
    <section aria-label={t("board.edit.own")} className="flex flex-wrap items-center gap-3">
      {editable ? (
        <ButtonLink href={path(`/ideas/${idea.code}/edit`)} size="small" icon="edit">
          {t("board.edit.open")}
        </ButtonLink>
      ) : null}
      {withdrawable ? (
        <ButtonLink href={path(`/ideas/${idea.code}/withdraw`)} size="small" variant="quiet">
          {t("board.withdraw.open")}
        </ButtonLink>
      ) : null}
    </section>
  );
}
