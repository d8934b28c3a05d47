import type { Metadata } from "next";
import { cityBoard } from "@/lib/activities/queries";
import { loadTaxonomy, neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { ideaLimits } from "@/lib/ideas/input";
import { ideasLeftToday } from "@/lib/ideas/posting/daily-limit";
import { may } from "@/lib/people/permissions";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { PostForm } from "./post-form";

type Props = { params: CityParams; searchParams: Promise<{ title?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  return pageMetadata(page, { title: page.t("shell.postIdea"), path: "/ideas/new", hidden: true });
}

export default async function NewIdea({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { title } = await searchParams;
  const { board, taxonomy, shapes, left } = await page.read(async (db) => ({
    board: await cityBoard(db),
    taxonomy: await loadTaxonomy(db),
    shapes: await neighbourhoodShapes(db),
    left: page.actor.kind === "person" ? await ideasLeftToday(db, page.actor) : ideaLimits.perDay,
  }));
  const { t, path, actor } = page;
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
  if (board.closesAt && board.closesAt <= new Date()) {
    return (
      <Page width="text">
        <PageHeader title={t("board.post.heading")} />
        <EmptyState
          title={t("board.closed")}
          action={<ButtonLink href={path("/ideas")}>{t("board.showAll")}</ButtonLink>}
        >
          {t("board.closedIntro")}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page width="text">
      <PageHeader title={t("board.post.heading")} intro={t("board.post.intro")} />
      <PostForm
        page={page}
        taxonomy={taxonomy}
        shapes={shapes}
        left={left}
        title={typeof title === "string" ? title.slice(0, ideaLimits.title.max) : ""}
      />
    </Page>
  );
}
