import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { formatDate } from "@/lib/i18n/format";
import { ideaPath, ideaShortPath } from "@/lib/ideas/address";
import { findOwnIdea } from "@/lib/ideas/posting/queries";
import { mayAsk } from "@/lib/people/about/questions";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { DraftDone } from "@/lib/ui/draft-keeper";
import { Ring } from "@/lib/ui/ring";
import { Page } from "@/lib/ui/site-shell";
import { draftName } from "../draft-name";

type Props = { params: CityParams; searchParams: Promise<{ idea?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  return pageMetadata(page, { title: page.t("board.posted.title"), path: "/ideas/new", hidden: true });
}

/** Thank you, and what happens next. */
export default async function Posted({ params, searchParams }: Props) {
  const page = await inCity(params);
  const person = await requirePermission(page, "ideas.submit");
  const { idea: code } = await searchParams;
  const { idea, ask } = await page.read(async (db) => ({
    idea: await findOwnIdea(db, person, String(code ?? "").slice(0, 20)),
    ask: await mayAsk(db, person.id),
  }));
  if (!idea) notFound();
  const { t, path, city, locale } = page;
  const waiting = idea.visibility === "waiting";
  const address = absoluteUrl(city.primaryHost, path(ideaShortPath(idea)));
  return (
    <Page width="text">
      <DraftDone name={draftName} />
      <div className="grid justify-items-center gap-5 rounded-card border border-line bg-surface px-5 py-10 text-center shadow-card sm:px-10">
        <Ring stage={1} size={72} />
        <h1 className="text-3xl font-bold">
          {t(waiting ? "board.posted.waitingTitle" : "board.posted.title")}
        </h1>
        <p className="text-lg" dir="auto">
          “{idea.title}”
        </p>
        <p className="max-w-prose text-muted">
          {waiting
            ? t("board.posted.waitingText")
            : idea.dueAt
              ? t("board.posted.due", { date: formatDate(idea.dueAt, locale, city.timeZone) })
              : t("board.posted.text")}
        </p>
        {waiting ? null : (
          <p className="max-w-prose">
            {t("board.posted.share")}
            <br />
            <a href={path(ideaShortPath(idea))} dir="ltr" className="link break-all">
              {address}
            </a>
          </p>
        )}
        {ask ? (
          <p className="max-w-prose text-sm text-muted">
            {t.rich("census.said.ask", {
              link: (words) => (
                <a href={path("/account#said")} className="link">
                  {words}
                </a>
              ),
            })}
          </p>
        ) : null}
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink href={path(ideaPath(idea))} variant="primary">
            {t("board.posted.see")}
          </ButtonLink>
          <ButtonLink href={path(idea.challenge ? `/take-part/${idea.challenge}` : "/ideas")}>
            {t("board.showAll")}
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}
