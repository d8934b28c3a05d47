import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listLines } from "@/lib/activities/questions/queries";
import { loadTaxonomy, neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { ideaPath } from "@/lib/ideas/address";
import { editRefusal } from "@/lib/ideas/editing/policy";
import { findEditable } from "@/lib/ideas/editing/queries";
import { fieldsOf } from "@/lib/ideas/fields/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { EditForm } from "./edit-form";

type Props = { params: Promise<Awaited<CityParams> & { code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "board.edit.title");
}

export default async function EditIdea({ params }: Props) {
  const page = await inCity(params);
  const person = await requirePermission(page, "ideas.editOwn");
  const { code } = await params;
  const found = await page.read(async (db) => ({
    idea: await findEditable(db, person, { code }),
    taxonomy: await loadTaxonomy(db),
    shapes: await neighbourhoodShapes(db),
  }));
  const { t, path } = page;
  if (!found.idea) notFound();
  const { idea } = found;
  const asked = await page.read(async (db) => ({
    lines: await listLines(db, idea.activityId),
    values: await fieldsOf(db, idea.id),
  }));
  const refusal = editRefusal(person, idea);
  if (refusal === "notYours" || refusal === "hidden") notFound();
  if (refusal) {
    return (
      <Page width="text">
        <PageHeader title={t("board.edit.title")} />
        <EmptyState
          title={t(`board.edit.refused.${refusal}`)}
          action={<ButtonLink href={path(ideaPath(idea))}>{t("board.edit.back")}</ButtonLink>}
        />
      </Page>
    );
  }
  return (
    <Page width="text">
      <PageHeader title={t("board.edit.title")} intro={t("board.edit.intro")} />
      <EditForm page={page} idea={idea} asked={asked} taxonomy={found.taxonomy} shapes={found.shapes} />
    </Page>
  );
}
