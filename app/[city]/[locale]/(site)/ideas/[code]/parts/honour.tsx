import { activityPath } from "@/lib/activities/address";
import { renderMarkdown } from "@/lib/base/markdown";
import { recognitionPath } from "@/lib/challenges/address";
import type { Finalist } from "@/lib/challenges/finalists/view";
import { say } from "@/lib/projects/ui/words";
import { ButtonLink } from "@/lib/ui/button";
import { RichText } from "@/lib/ui/rich-text";
import { Distinction } from "../../../take-part/parts/finalist-list";
import { type IdeaPage, inReadersWords } from "./view";

/** Where the challenge that an idea answers is; null where it stands on a board. */
export function challengePath({ idea, page }: IdeaPage): string | null {
  const { kind, code, title } = idea.activity;
  if (kind !== "challenge") return null;
  const name = title[page.city.defaultLocale] ?? "";
  return page.path(activityPath({ kind, code, projectCode: null, name }));
}

/** Which challenge it answers. */
export function AnswersChallenge({ view }: { view: IdeaPage }) {
  const to = challengePath(view);
  if (!to) return null;
  return (
    <p className="font-semibold">
      {view.page.t.rich("challenges.answers", {
        title: inReadersWords(view, view.idea.activity.title),
        link: (words) => (
          <a href={to} className="link">
            {words}
          </a>
        ),
      })}
    </p>
  );
}

/** That it is in the last round, or recognised, and why the city says so. */
export function Honour({ view, finalist }: { view: IdeaPage; finalist: Finalist | null }) {
  const { page, idea } = view;
  if (!finalist || !idea.distinction) return null;
  const decided = idea.distinction !== "finalist";
  const gets = decided ? say(page, finalist.awardGets) : "";
  return (
    <section
      aria-label={page.t("challenges.honour")}
      className="grid gap-3 rounded-card border-2 border-brand-edge bg-surface p-5 [overflow-wrap:anywhere] *:min-w-0"
    >
      <p>
        <Distinction page={page} finalist={finalist} decided={decided} />
      </p>
      <RichText html={renderMarkdown(say(page, finalist.reason))} />
      {gets ? (
        <p>
          <span className="font-semibold">{page.t("challenges.gets")}</span> <bdi>{gets}</bdi>
        </p>
      ) : null}
      <p>
        <ButtonLink href={page.path(recognitionPath(idea.activity))}>{page.t("challenges.see")}</ButtonLink>
      </p>
    </section>
  );
}
