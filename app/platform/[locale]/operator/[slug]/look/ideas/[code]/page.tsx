import { notFound } from "next/navigation";
import { renderMarkdown } from "@/lib/base/markdown";
import type { CommentView } from "@/lib/discussion/view";
import { formatDate } from "@/lib/i18n/format";
import { ringStage } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import type { IdeaView } from "@/lib/ideas/viewing/view";
import { type LookedIdea, lookAtIdea } from "@/lib/operating/looking/ideas";
import type { Author } from "@/lib/people/author";
import type { Page as PageOf } from "@/lib/request/page";
import { StatusPill } from "@/lib/ui/badge";
import { RichText } from "@/lib/ui/rich-text";
import { titledCity } from "../../../parts/titled-city";
import { lookAt } from "../../parts/look-at";
import { LookPage } from "../../parts/look-page";

type Props = { params: Promise<{ locale: string; slug: string; code: string }> };

export const generateMetadata = titledCity("platform.look.ideas");

export default async function LookAtIdea({ params }: Props) {
  const code = (await params).code.slice(0, 20);
  const { page, city, until, seen } = await lookAt(params, `/ideas/${code}`, (db) => lookAtIdea(db, code));
  if (!seen) notFound();
  const { found, talk, words } = seen;
  const { t } = page;
  if (found.kind === "stone") {
    return (
      <LookPage page={page} city={city} until={until} section="ideas">
        <p>{t("platform.look.hidden", { state: t(`platform.look.stones.${found.stone.stone}`) })}</p>
      </LookPage>
    );
  }
  const { idea } = found;
  const word = (status: IdeaView["status"]) =>
    statusLabel(status, { words, t, cityLocale: city.defaultLocale });
  const date = (moment: Date) => formatDate(moment, page.locale, city.timeZone);
  return (
    <LookPage page={page} city={city} until={until} section="ideas" title={idea.title} lang={idea.locale}>
      <p className="flex flex-wrap items-center gap-3">
        <StatusPill stage={ringStage(idea.status)} label={word(idea.status)} />
        <span className="text-muted">
          {nameOf(page, idea.author)} · {date(idea.publishedAt)}
        </span>
      </p>
      <RichText html={renderMarkdown(idea.text)} lang={idea.locale} />
      {idea.answers.map((answer) => (
        <section key={answer.id} className="grid gap-2 rounded-card border border-line bg-surface p-5">
          <h2 className="font-bold">{word(answer.status)}</h2>
          <RichText html={renderMarkdown(answer.text)} lang={answer.locale} />
          <p className="text-sm text-muted">
            {[answer.signedName, answer.department, date(answer.createdAt)].filter(Boolean).join(" · ")}
          </p>
        </section>
      ))}
      <Talk page={page} talk={talk} date={date} />
    </LookPage>
  );
}

type TalkProps = { page: PageOf; talk: LookedIdea["talk"]; date: (moment: Date) => string };

function Talk({ page, talk, date }: TalkProps) {
  if (talk.length === 0) return null;
  const said = talk.flatMap(({ replies, ...root }) => [root as CommentView, ...replies]);
  return (
    <section className="grid gap-4">
      <h2 className="text-xl font-bold">{page.t("platform.look.talk")}</h2>
      <ul className="divide-y divide-line">
        {said.map((comment) => (
          <li key={comment.id} className="grid gap-1 py-3 [overflow-wrap:anywhere]">
            <p className="text-sm text-muted">
              {nameOf(page, comment.author)} · {date(comment.createdAt)}
            </p>
            <p lang={comment.locale} dir="auto" className="whitespace-pre-line">
              {comment.text ?? page.t(`platform.look.stones.${comment.stone ?? "removed"}`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ t }: PageOf, author: Author): string {
  return author.kind === "former" ? t("idea.formerMember") : (author.name ?? "–");
}
