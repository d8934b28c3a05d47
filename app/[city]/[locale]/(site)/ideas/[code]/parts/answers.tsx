import { renderMarkdown } from "@/lib/base/markdown";
import { formatDate } from "@/lib/i18n/format";
import { ringStage } from "@/lib/ideas/status";
import type { AnswerView } from "@/lib/ideas/viewing/view";
import { Avatar } from "@/lib/ui/avatar";
import { Badge, StatusPill } from "@/lib/ui/badge";
import { Disclosure } from "@/lib/ui/disclosure";
import { Icon } from "@/lib/ui/icon";
import { RichText } from "@/lib/ui/rich-text";
import { type IdeaPage, statusWord } from "./view";

/** The city's word: the latest whole, earlier ones to be opened. */
export function Answers({ view }: { view: IdeaPage }) {
  const { page, idea } = view;
  const { t } = page;
  const [latest, ...earlier] = idea.answers;
  if (!latest) return null;
  return (
    <section
      id="answers"
      aria-labelledby="answers-title"
      className="grid gap-5 *:min-w-0 [overflow-wrap:anywhere] rounded-card border-2 border-brand-edge bg-surface p-5 shadow-card sm:p-7"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="answers-title" className="text-2xl font-bold">
          {t("idea.answers.title")}
        </h2>
        <StatusPill stage={ringStage(latest.status)} label={statusWord(view, latest.status)} />
      </div>
      <Answer answer={latest} view={view} />
      {earlier.length > 0 ? (
        <Disclosure summary={t("idea.answers.earlier", { count: earlier.length })}>
          <div className="grid gap-6 py-2">
            {earlier.map((answer) => (
              <div key={answer.id} className="grid gap-3">
                <p className="flex">
                  <StatusPill stage={ringStage(answer.status)} label={statusWord(view, answer.status)} />
                </p>
                <Answer answer={answer} view={view} />
              </div>
            ))}
          </div>
        </Disclosure>
      ) : null}
    </section>
  );
}

function Answer({ answer, view: { page } }: { answer: AnswerView; view: IdeaPage }) {
  const { t, locale, city } = page;
  const date = (moment: Date) => formatDate(moment, locale, city.timeZone);
  return (
    <>
      {answer.status === "declined" ? (
        <p className="font-semibold">{t("idea.answers.declinedTitle")}:</p>
      ) : null}
      <RichText
        html={renderMarkdown(answer.text)}
        lang={answer.locale === locale ? undefined : answer.locale}
      />
      {answer.nextDueAt ? (
        <p className="flex items-center gap-2 font-semibold">
          <Icon name="calendar" className="text-brand-text" />
          {t("idea.answers.next", { date: date(answer.nextDueAt) })}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <Avatar name={answer.signedName} size={44} />
        <p className="min-w-40 flex-1 leading-snug">
          <bdi className="font-bold">{answer.signedName}</bdi>{" "}
          {answer.external ? <Badge>{t("roles.part.external_moderator")}</Badge> : null}
          <br />
          <span className="text-sm text-muted">
            {[answer.signedTitle, answer.department].filter(Boolean).join(" · ")}
          </span>
          {answer.cosigners.map(({ id, signedName, signedTitle, department }) => (
            <span key={id} className="block text-sm text-muted">
              {t("answering.alsoSigned")}{" "}
              <bdi>{[signedName, signedTitle, department].filter(Boolean).join(" · ")}</bdi>
            </span>
          ))}
        </p>
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <time dateTime={answer.createdAt.toISOString()}>{date(answer.createdAt)}</time>
          {answer.onTime === null ? null : (
            <Badge kind={answer.onTime ? "success" : "danger"} icon={answer.onTime ? "check" : "clock"}>
              {answer.onTime ? t("idea.answers.onTime") : t("idea.answers.lateAnswer")}
            </Badge>
          )}
        </p>
      </div>
    </>
  );
}
