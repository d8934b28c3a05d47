import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { boardFor, type Posting } from "@/lib/activities/boards";
import { isForAll } from "@/lib/activities/policy";
import { isOpen } from "@/lib/activities/queries";
import { listLines } from "@/lib/activities/questions/queries";
import { loadTaxonomy, neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { ideaLimits } from "@/lib/ideas/input";
import { ideasLeftToday } from "@/lib/ideas/posting/daily-limit";
import { voicesOf } from "@/lib/organisations/speaking";
import { may } from "@/lib/people/permissions";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { boardRefusal, Refused, WhoWords } from "../../take-part/parts/who";
import { PostForm } from "./post-form";

type Asked = Partial<Record<"title" | "project" | "activity", string | string[]>>;
type Props = { params: CityParams; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  return pageMetadata(page, { title: page.t("shell.postIdea"), path: "/ideas/new", hidden: true });
}

export default async function NewIdea({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { title, ...asked } = await searchParams;
  const posting = { project: one(asked.project), activity: one(asked.activity) };
  const { board, taxonomy, shapes, left, voices } = await page.read(async (db) => ({
    board: await boardFor(db, posting),
    taxonomy: await loadTaxonomy(db),
    shapes: await neighbourhoodShapes(db),
    voices: await voicesOf(db, page.actor),
    left: page.actor.kind === "person" ? await ideasLeftToday(db, page.actor) : ideaLimits.perDay,
  }));
  if (!board) notFound();
  const lines = board.asks ? await page.read((db) => listLines(db, board.id)) : [];
  const { t, path, actor, locale, city } = page;
  const home = homeOf(posting);
  if (actor.kind === "person" && !may(actor, "ideas.submit")) {
    return (
      <Page width="text">
        <PageHeader title={t("board.post.heading")} />
        <EmptyState
          title={t("update.readsOnly.title")}
          action={<ButtonLink href={path("/ideas")}>{t("board.showAll")}</ButtonLink>}
        >
          {t("update.readsOnly.text")}
        </EmptyState>
      </Page>
    );
  }
  const now = new Date();
  if (!isOpen(board, now)) {
    const isEarly = board.opensAt !== null && board.opensAt > now;
    return (
      <Page width="text">
        <PageHeader title={t("board.post.heading")} />
        <EmptyState
          title={t(isEarly ? "projects.notOpenYet" : "board.closed")}
          action={<ButtonLink href={path(home)}>{t("board.showAll")}</ButtonLink>}
        >
          {isEarly && board.opensAt
            ? t("projects.boardOpens", { date: formatDate(board.opensAt, locale, city.timeZone, "moment") })
            : t("board.closedIntro")}
        </EmptyState>
      </Page>
    );
  }
  const why = await boardRefusal(page, board);
  return (
    <Page width="text">
      <PageHeader
        eyebrow={home === "/ideas" ? undefined : localize(board.title, locale, city.defaultLocale)}
        title={t("board.post.heading")}
        intro={t("board.post.intro")}
      />
      {isForAll(board) ? null : <WhoWords page={page} activity={board} />}
      {why ? (
        <Refused page={page} activity={board} why={why} />
      ) : (
        <PostForm
          page={page}
          taxonomy={taxonomy}
          shapes={shapes}
          left={left}
          voices={voices}
          lines={lines}
          posting={posting}
          decidesOn={board.decidesOn ?? null}
          title={one(title)?.slice(0, ideaLimits.title.max) ?? ""}
        />
      )}
    </Page>
  );
}

function one(asked: string | string[] | undefined): string | undefined {
  return typeof asked === "string" ? asked : undefined;
}

/** The page of the board that it is posted on. */
function homeOf({ project, activity }: Posting): string {
  if (activity) return `/take-part/${activity}`;
  return project ? `/projects/${project}/ideas` : "/ideas";
}
