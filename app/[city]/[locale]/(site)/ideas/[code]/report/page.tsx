import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { plainText } from "@/lib/base/markdown";
import { houseRules } from "@/lib/discussion/house-rules";
import { readComments } from "@/lib/discussion/rows";
import { ideaPath } from "@/lib/ideas/address";
import { reportForm } from "@/lib/ideas/reporting/actions";
import { reportLimits } from "@/lib/ideas/reporting/input";
import { findIdea } from "@/lib/ideas/viewing/queries";
import { reasonWords } from "@/lib/ideas/viewing/reason";
import { type Page as CityPage, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { RadioGroup } from "@/lib/ui/choice-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

type Props = {
  params: Promise<{ city: string; locale: string; code: string }>;
  searchParams: Promise<{ comment?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "idea.report.titleIdea");
}

/** Tells staff that an idea or a comment breaks the house rules. Nobody has to sign in for it. */
export default async function Report({ params, searchParams }: Props) {
  const page = await inCity(params);
  const subject = await findReported(page, (await params).code, (await searchParams).comment);
  if (!subject) notFound();
  const { t, path } = page;
  const { idea, comment } = subject;
  const back = path(ideaPath(idea)) + (comment ? `?comment=${comment.id}#comment-${comment.id}` : "");
  return (
    <Page width="text">
      <PageHeader
        title={comment ? t("idea.report.titleComment") : t("idea.report.titleIdea")}
        intro={t("idea.report.intro")}
      />
      <div className="grid gap-1">
        <p className="text-sm text-muted">{t("idea.report.what")}</p>
        <blockquote
          dir="auto"
          lang={comment?.locale ?? idea.locale}
          className="border-s-4 border-line-strong ps-4 [overflow-wrap:anywhere]"
        >
          {comment ? plainText(comment.text ?? "", 300) : idea.title}
        </blockquote>
      </div>
      <ActionForm action={reportForm} labels={formLabels(t)} formKey={page.formKey()} id="report">
        <input type="hidden" name="ideaId" value={idea.id} />
        <input type="hidden" name="commentId" value={comment?.id ?? ""} />
        <RadioGroup
          name="reason"
          label={t("idea.report.reason")}
          options={houseRules.map((rule) => ({ value: rule, label: reasonWords(t, rule) ?? rule }))}
        />
        <TextArea
          name="note"
          label={t("idea.report.note")}
          hint={t("idea.report.noteHint")}
          limit={reportLimits.note}
          rows={3}
          optional
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("idea.report.send")}</SubmitButton>
          <ButtonLink href={back} variant="quiet">
            {t("idea.report.back")}
          </ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}

async function findReported(page: CityPage, code: string, commentId: string | string[] | undefined) {
  return page.read(async (db) => {
    const found = await findIdea(db, page.actor, code);
    if (found?.kind !== "idea") return null;
    if (commentId === undefined) return { idea: found.idea, comment: null };
    if (typeof commentId !== "string" || !/^[0-9a-f-]{36}$/.test(commentId)) return null;
    const [comment] = await readComments({ db, actor: page.actor }, [commentId], found.idea.threadId);
    return comment && comment.text !== null && !comment.waiting ? { idea: found.idea, comment } : null;
  });
}
