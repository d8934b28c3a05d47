import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { plainText } from "@/lib/base/markdown";
import { readComments } from "@/lib/discussion/rows";
import { ideaPath } from "@/lib/ideas/address";
import { ReportForm } from "@/lib/ideas/reporting/ui/report-form";
import { findIdea } from "@/lib/ideas/viewing/queries";
import { type Page as CityPage, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

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
      <ReportForm
        page={page}
        subject={{ ideaId: idea.id, commentId: comment?.id ?? "" }}
        words={comment ? plainText(comment.text ?? "", 300) : idea.title}
        lang={comment?.locale ?? idea.locale}
        back={{ href: back, label: t("idea.report.back") }}
      />
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
