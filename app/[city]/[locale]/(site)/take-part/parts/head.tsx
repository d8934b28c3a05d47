import type { ReactNode } from "react";
import type { Activity } from "@/lib/activities/queries";
import { renderMarkdown } from "@/lib/base/markdown";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Notice } from "@/lib/ui/notice";
import { RichText } from "@/lib/ui/rich-text";
import { placeOf, windowWords } from "./words";

type Props = { page: Page; activity: Activity; children?: ReactNode };

/** What it is called, what it is and until when, and why it is there. */
export function Head({ page, activity, children }: Props) {
  const { t, path } = page;
  const { state, kind, title, intro, projectCode, projectTitle } = activity;
  return (
    <header className="grid max-w-3xl gap-4 [overflow-wrap:anywhere] *:min-w-0">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[{ label: t("activities.title"), href: path("/take-part") }, { label: say(page, title) }]}
      />
      {state === "draft" ? (
        <Notice kind="warning" title={t("activities.draftTitle")}>
          {t("activities.draftText")}
        </Notice>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        <Badge kind={state === "open" ? "success" : "plain"}>{t(`activities.kind.${kind}`)}</Badge>
        <span>{windowWords(page, activity)}</span>
      </p>
      <h1 lang={langOf(page, title)} className="text-3xl font-bold">
        <bdi>{say(page, title)}</bdi>
      </h1>
      {projectCode && projectTitle ? (
        <p>
          {t.rich("projects.partOf", {
            title: say(page, projectTitle),
            link: (words) => (
              <a href={path(`/projects/${projectCode}`)} className="link">
                {words}
              </a>
            ),
          })}
        </p>
      ) : null}
      {say(page, intro) ? (
        <RichText html={renderMarkdown(say(page, intro))} lang={langOf(page, intro)} />
      ) : null}
      {children}
    </header>
  );
}

/** The same page's name above a page below it. */
export function above(page: Page, activity: Activity) {
  const { t, path } = page;
  return [
    { label: t("activities.title"), href: path("/take-part") },
    { label: say(page, activity.title), href: placeOf(page, activity) },
  ];
}
