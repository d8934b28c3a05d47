import { appealPath } from "@/lib/discussion/appeal-link";
import { formatDate } from "@/lib/i18n/format";
import { reasonWords } from "@/lib/ideas/viewing/reason";
import type { IdeaStone } from "@/lib/ideas/viewing/view";
import type { Page as CityPage } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { Page } from "@/lib/ui/site-shell";

/** In the place of an idea that is not there to be read: that it was, and why it is not. None of its words. */
export function Stone({ stone, page }: { stone: IdeaStone; page: CityPage }) {
  const { t, path, locale, city } = page;
  const { title, text } = wordsOf(stone, t);
  return (
    <Page width="text" className="py-12 sm:py-20">
      <div className="grid justify-items-start gap-4">
        <span className="grid size-14 place-items-center rounded-full bg-sunken text-muted">
          <Icon name={icons[stone.stone]} size={28} />
        </span>
        <h1 className="text-3xl font-bold">{title}</h1>
        <p className="text-lg">{text}</p>
        {stone.at ? (
          <p className="text-muted">
            <time dateTime={stone.at.toISOString()}>{formatDate(stone.at, locale, city.timeZone)}</time>
          </p>
        ) : null}
        <div className="mt-4 flex flex-wrap gap-3">
          <ButtonLink href={path("/ideas")} variant="primary">
            {t("idea.stone.others")}
          </ButtonLink>
          {stone.stone === "removed" ? (
            <ButtonLink href={path("/pages/rules")}>{t("idea.stone.rules")}</ButtonLink>
          ) : null}
          {stone.own && stone.stone === "removed" && stone.at ? (
            <ButtonLink
              href={path(appealPath(city.id, { kind: "idea", subjectId: stone.id, against: stone.at }))}
            >
              {t("moderation.appeal.offer")}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

const icons = { removed: "shield", withdrawn: "minus", waiting: "clock" } as const;

function wordsOf({ stone, reason }: IdeaStone, t: CityPage["t"]): { title: string; text: string } {
  const why = reasonWords(t, reason);
  if (stone === "withdrawn") {
    return { title: t("idea.stone.withdrawnTitle"), text: t("idea.stone.withdrawnText") };
  }
  if (stone === "waiting") return { title: t("idea.stone.waitingTitle"), text: t("idea.stone.waitingText") };
  const text = why ? t("idea.stone.removedText", { reason: why }) : t("idea.stone.removedPlain");
  return { title: t("idea.stone.removedTitle"), text };
}
