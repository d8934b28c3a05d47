import { plainText } from "@/lib/base/markdown";
import { type Finalist, goneAs, isThere } from "@/lib/challenges/finalists/view";
import { ideaShortPath } from "@/lib/ideas/address";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";

type Props = { page: Page; activityId: string; finalists: readonly Finalist[]; changeable: boolean };

/** Each with why, what it is recognised as, and whether anything stands in its way. */
export function NamedSoFar({ page, activityId, finalists, changeable }: Props) {
  const { t, path } = page;
  return (
    <section aria-labelledby="named" className="grid gap-3">
      <h2 id="named" className="text-xl font-bold">
        {t("challenges.admin.named")}
      </h2>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {finalists.map((one) => (
          <li key={one.ideaId} className="grid gap-2 px-4 py-4 [overflow-wrap:anywhere] *:min-w-0 sm:px-5">
            <p className="flex flex-wrap gap-2 empty:hidden">
              {one.announcedAt ? null : <Badge>{t("challenges.admin.prepared")}</Badge>}
              {one.award ? (
                <Badge kind="brand" icon="star">
                  {t(`challenges.distinction.${one.award}`)}
                </Badge>
              ) : null}
            </p>
            <h3 className="font-semibold">
              <a href={path(ideaShortPath(one.idea))} className="link">
                <bdi lang={one.idea.locale}>{one.idea.title || t("challenges.hidden")}</bdi>
              </a>
            </h3>
            <p className="text-muted">{plainText(say(page, one.reason), 200)}</p>
            {isThere(one) ? null : (
              <p className="font-semibold text-danger">
                {t(`challenges.gone.${goneAs(one)}`)} {changeable ? t("challenges.admin.goneHint") : null}
              </p>
            )}
            {changeable ? (
              <p>
                <ButtonLink
                  href={path(`/admin/activities/${activityId}/finalists/${one.idea.code}`)}
                  icon="edit"
                >
                  {t("challenges.admin.change")}
                </ButtonLink>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
