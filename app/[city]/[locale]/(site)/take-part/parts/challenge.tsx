import { isForAll, type Refusal } from "@/lib/activities/policy";
import type { Activity, Board } from "@/lib/activities/queries";
import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { recognitionPath } from "@/lib/challenges/address";
import { listFinalists } from "@/lib/challenges/finalists/queries";
import { stands } from "@/lib/challenges/finalists/view";
import { findChallenge, type Challenge as Said } from "@/lib/challenges/queries";
import { formatDate } from "@/lib/i18n/format";
import type { SearchParams } from "@/lib/ideas/board/filter";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { RichText } from "@/lib/ui/rich-text";
import { BoardBody, readBoardFor } from "../../ideas/board/board-body";
import { Fact } from "./fact";
import { FinalistList } from "./finalist-list";
import { barePlaceOf } from "./words";

type Props = { page: Page; activity: Activity; why: Refusal | null; asked: SearchParams };

/** A challenge: what is looked for and how it goes, who is in the last round, and the ideas that answer it. */
export async function Challenge({ page, activity, why, asked }: Props) {
  const { t, path, locale, city } = page;
  const { challenge, finalists } = await page.read(async (db) => ({
    challenge: await findChallenge(db, activity.id),
    finalists: await listFinalists(db, [activity.id]),
  }));
  const state = await readBoardFor(page, boardOf(activity), asked);
  const shown = finalists.filter(stands);
  const { recognisedAt } = challenge;
  const recognised = shown.filter(({ award }) => recognisedAt && award);
  const others = shown.filter((one) => !recognised.includes(one));
  const post = activity.state === "open" && !why ? `/ideas/new?activity=${activity.code}` : null;
  return (
    <>
      {post ? (
        <p>
          <ButtonLink href={path(post)} variant="primary" icon="plus">
            {t("challenges.post")}
          </ButtonLink>
        </p>
      ) : null}
      {shown.length > 0 ? (
        <section aria-labelledby="finalists" className="grid gap-5">
          <h2 id="finalists" className="text-2xl font-bold">
            {t(recognised.length > 0 ? "challenges.recognised" : "challenges.finalists")}
          </h2>
          {recognisedAt ? (
            <p className="-mt-3 text-muted">
              {t("challenges.recognisedOn", { date: formatDate(recognisedAt, locale, city.timeZone) })}
            </p>
          ) : null}
          {recognised.length > 0 ? (
            <FinalistList page={page} finalists={recognised} decided heading="h3" />
          ) : null}
          {recognised.length > 0 && others.length > 0 ? (
            <h3 className="text-xl font-bold">{t("challenges.otherFinalists")}</h3>
          ) : null}
          {others.length > 0 ? (
            <FinalistList
              page={page}
              finalists={others}
              decided={recognisedAt !== null}
              heading={recognised.length > 0 ? "h4" : "h3"}
            />
          ) : null}
          <p>
            <ButtonLink href={path(recognitionPath(activity))} icon="share">
              {t("challenges.see")}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      {activity.state === "ended" && shown.length === 0 ? (
        <Notice kind="info">{t("challenges.choosing")}</Notice>
      ) : null}
      <Facts page={page} challenge={challenge} />
      {activity.state === "coming" || activity.state === "draft" ? null : (
        <section aria-labelledby="answers" className="grid gap-5 *:min-w-0">
          <h2 id="answers" className="text-2xl font-bold">
            {t("challenges.ideas")}
          </h2>
          <BoardBody
            page={page}
            state={state}
            to={barePlaceOf(page, activity)}
            post={post}
            barred={why !== null && !isForAll(activity)}
          />
        </section>
      )}
    </>
  );
}

/** The ideas of a challenge are read as those of a board. */
function boardOf({ opensFrom, closesFrom, ...activity }: Activity): Board {
  return { ...activity, opensAt: opensFrom, closesAt: closesFrom };
}

function Facts({ page, challenge }: { page: Page; challenge: Said }) {
  const { t, path, locale } = page;
  const { criteria, prize, jury, decidesOn, recognisedAt, seasonId, seasonName } = challenge;
  const text = (words: Said["jury"]) => (
    <bdi lang={langOf(page, words)}>{plainText(say(page, words), 600)}</bdi>
  );
  return (
    <section aria-labelledby="how" className="grid max-w-3xl gap-4 [overflow-wrap:anywhere]">
      <h2 id="how" className="text-2xl font-bold">
        {t("challenges.how")}
      </h2>
      {say(page, criteria) ? (
        <div className="grid gap-2">
          <h3 className="text-lg font-bold">{t("challenges.criteria")}</h3>
          <RichText html={renderMarkdown(say(page, criteria))} lang={langOf(page, criteria)} />
        </div>
      ) : null}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {say(page, jury) ? <Fact name={t("challenges.jury")}>{text(jury)}</Fact> : null}
        {decidesOn && !recognisedAt ? (
          <Fact name={t("challenges.decidesOn")}>
            <time dateTime={decidesOn}>{formatDate(new Date(`${decidesOn}T12:00:00Z`), locale, "UTC")}</time>
          </Fact>
        ) : null}
        {say(page, prize) ? <Fact name={t("challenges.prize")}>{text(prize)}</Fact> : null}
        {seasonId && seasonName && page.settings.gameOn ? (
          <Fact name={t("challenges.season")}>
            <a href={path(`/seasons/${seasonId}`)} className="link">
              {text(seasonName)}
            </a>
          </Fact>
        ) : null}
      </dl>
      <p className="text-muted">{t("challenges.rounds")}</p>
    </section>
  );
}
