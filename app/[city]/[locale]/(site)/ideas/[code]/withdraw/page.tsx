import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ideaPath } from "@/lib/ideas/address";
import { withdrawIdeaForm } from "@/lib/ideas/editing/actions";
import { withdrawRefusal } from "@/lib/ideas/editing/policy";
import { findEditable } from "@/lib/ideas/editing/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: Promise<Awaited<CityParams> & { code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "board.withdraw.title");
}

/** Asks once more, and says what will be left. */
export default async function WithdrawIdea({ params }: Props) {
  const page = await inCity(params);
  const person = await requirePermission(page, "ideas.editOwn");
  const { code } = await params;
  const idea = await page.read((db) => findEditable(db, person, { code }));
  if (!idea) notFound();
  const refusal = withdrawRefusal(person, idea);
  if (refusal === "notYours" || refusal === "hidden") notFound();
  const { t, path } = page;
  const back = path(ideaPath(idea));
  return (
    <Page width="text">
      <PageHeader title={t("board.withdraw.title")} />
      <blockquote dir="auto" lang={idea.locale} className="border-s-4 border-line-strong ps-4 text-lg">
        {idea.title}
      </blockquote>
      {refusal ? (
        <Notice kind="warning">{t("board.withdraw.refused.decided")}</Notice>
      ) : (
        <>
          <p className="max-w-prose">{t("board.withdraw.text", { count: idea.supportCount })}</p>
          <ActionForm action={withdrawIdeaForm} labels={formLabels(t)} formKey={page.formKey()}>
            <HiddenField name="ideaId" value={idea.id} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton variant="danger">{t("board.withdraw.send")}</SubmitButton>
              <ButtonLink href={back}>{t("board.withdraw.keep")}</ButtonLink>
            </div>
          </ActionForm>
        </>
      )}
    </Page>
  );
}
