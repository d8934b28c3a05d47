import { activityPath } from "@/lib/activities/address";
import { stands } from "@/lib/challenges/finalists/view";
import type { SeasonChallenge } from "@/lib/challenges/queries";
import { formatDate } from "@/lib/i18n/format";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { FinalistList } from "../../take-part/parts/finalist-list";

type Props = { page: Page; challenges: readonly SeasonChallenge[] };

/** The challenges of a season, with whom they named: recognised by who decides, never by how much was done. */
export function Challenges({ page, challenges }: Props) {
  const { t, path, city } = page;
  if (challenges.length === 0) return null;
  return (
    <section aria-labelledby="challenges" className="grid gap-5 *:min-w-0">
      <h2 id="challenges" className="text-2xl font-bold">
        {t("challenges.ofSeason")}
      </h2>
      {challenges.map((challenge) => (
        <div key={challenge.id} className="grid gap-4 [overflow-wrap:anywhere] *:min-w-0">
          <h3 className="text-xl font-bold">
            <a
              href={path(activityPath({ ...challenge, name: challenge.title[city.defaultLocale] ?? "" }))}
              lang={langOf(page, challenge.title)}
              className="link"
            >
              <bdi>{say(page, challenge.title)}</bdi>
            </a>
          </h3>
          <Standing page={page} challenge={challenge} />
        </div>
      ))}
    </section>
  );
}

function Standing({ page, challenge }: { page: Page; challenge: SeasonChallenge }) {
  const { t, locale, city } = page;
  const { state, closesAt, recognisedAt } = challenge;
  const finalists = challenge.finalists.filter(stands);
  if (finalists.length > 0)
    return <FinalistList page={page} finalists={finalists} decided={recognisedAt !== null} heading="h4" />;
  if (state === "ended") return <p>{t("challenges.choosing")}</p>;
  if (state === "coming") return <p>{t("activities.list.coming")}</p>;
  return (
    <p>
      {closesAt
        ? t("activities.closesAt", { date: formatDate(closesAt, locale, city.timeZone, "moment") })
        : t("activities.openEnded")}
    </p>
  );
}
