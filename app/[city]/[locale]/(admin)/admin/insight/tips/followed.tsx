import type { Taxonomy } from "@/lib/cities/taxonomy";
import { formatDate } from "@/lib/i18n/format";
import type { Followed } from "@/lib/insight/tips/following";
import { tipValues } from "@/lib/insight/tips/words";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";

type Props = { page: Page; followed: Followed[]; taxonomy: Taxonomy };

/** What was seen when each was marked as done, beside what is seen now. */
export function FollowedTips({ page, followed, taxonomy }: Props) {
  const { t, locale, city } = page;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const say = ({ rule, about }: Followed, values: Followed["before"]) =>
    t(`insight.tips.${rule}.saw`, tipValues({ about, values }, taxonomy, words));
  return (
    <section aria-labelledby="followed" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="followed" className="text-xl font-bold">
          {t("tips.followed")}
        </h2>
        <p className="text-muted">{t(followed.length > 0 ? "tips.followedHint" : "tips.nothingFollowed")}</p>
      </div>
      {followed.length > 0 ? (
        <ol className="grid gap-3">
          {followed.map((one) => (
            <li
              key={`${one.rule} ${one.about}`}
              className="grid gap-3 rounded-card border border-line bg-surface p-4 sm:p-5"
            >
              <p>
                <Badge kind={one.stands ? "warning" : "success"}>
                  {t(one.stands ? "tips.stands" : "tips.gone")}
                </Badge>
              </p>
              <dl className="grid gap-3 sm:grid-cols-2">
                <div className="grid content-start gap-0.5">
                  <dt className="text-sm text-muted">
                    {t("tips.then", { day: formatDate(one.at, locale, city.timeZone) })}
                  </dt>
                  <dd>{say(one, one.before)}</dd>
                </div>
                <div className="grid content-start gap-0.5">
                  <dt className="text-sm text-muted">{t("tips.now")}</dt>
                  <dd className="font-semibold">{one.now ? say(one, one.now) : t("tips.tooLittle")}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
