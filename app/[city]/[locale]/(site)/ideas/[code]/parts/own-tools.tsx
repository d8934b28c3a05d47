import { editRefusal, withdrawRefusal } from "@/lib/ideas/editing/policy";
import { ButtonLink } from "@/lib/ui/button";
import type { IdeaPage } from "./view";

/** For its author, as long as it may be changed or taken back. */
export function OwnTools({ view: { page, idea } }: { view: IdeaPage }) {
  const { t, path, actor } = page;
  const mayEdit = editRefusal(actor, idea) === null;
  const mayWithdraw = withdrawRefusal(actor, idea) === null;
  if (!mayEdit && !mayWithdraw) return null;
  return (
    <div className="-mt-3 flex flex-wrap gap-3">
      {mayEdit ? (
        <ButtonLink href={path(`/ideas/${idea.code}/edit`)} size="small" icon="edit">
          {t("idea.own.edit")}
        </ButtonLink>
      ) : null}
      {mayWithdraw ? (
        <ButtonLink href={path(`/ideas/${idea.code}/withdraw`)} size="small" variant="quiet" icon="trash">
          {t("idea.own.withdraw")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
