import { plainText } from "@/lib/base/markdown";
import { formatDate } from "@/lib/i18n/format";
import { ideaPath } from "@/lib/ideas/address";
import type { NewestAnswer } from "@/lib/ideas/loop/queries";
import { ringStage } from "@/lib/ideas/status";
import type { CardContext } from "@/lib/ideas/ui/card-context";
import type { Page } from "@/lib/request/page";
import { CardLink } from "@/lib/ui/card";
import { Ring } from "@/lib/ui/ring";
import { Section } from "./section";

type Props = { page: Page; answers: NewestAnswer[]; context: CardContext };

/** What came of it: the city's newest answers, each signed. */
export function Outcomes({ page: { t, path }, answers, context }: Props) {
  return (
    <Section
      id="outcomes"
      title={t("board.home.outcomes")}
      intro={t("board.home.outcomesIntro")}
      more={{ href: path("/ideas?status=done"), label: t("board.home.allDone") }}
    >
      <ul className="grid gap-5 sm:gap-6 lg:grid-cols-2">
        {answers.map((answer) => (
          <li key={answer.id}>
            <Outcome answer={answer} context={context} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Outcome({ answer, context }: { answer: NewestAnswer; context: CardContext }) {
  const { t, locale, timeZone, path, statusLabel } = context;
  const { idea, status, signedName, department } = answer;
  return (
    <article className="relative flex h-full gap-4 rounded-card border border-line bg-surface p-5 shadow-card hover:shadow-lifted has-[.card-link:focus-visible]:outline-3 has-[.card-link:focus-visible]:outline-offset-2 has-[.card-link:focus-visible]:outline-ink motion-safe:transition-shadow sm:p-6">
      <Ring stage={ringStage(status)} size={44} />
      <div className="grid min-w-0 content-start gap-2">
        <p className="text-sm font-bold text-brand-text">{statusLabel(status)}</p>
        <h3 className="text-lg font-bold">
          <CardLink href={path(ideaPath(idea))} lang={idea.locale === locale ? undefined : idea.locale}>
            <bdi>{idea.title}</bdi>
          </CardLink>
        </h3>
        <blockquote
          lang={answer.locale}
          dir="auto"
          className="line-clamp-3 border-s-3 border-brand-line ps-4"
        >
          {plainText(answer.text, 220)}
        </blockquote>
        <p className="text-sm text-muted">
          {t("board.home.signed", { name: signedName, department })}
          {answer.external ? ` (${t("roles.part.external_moderator")})` : null}
          {" · "}
          <time dateTime={answer.answeredAt.toISOString()} className="whitespace-nowrap">
            {formatDate(answer.answeredAt, locale, timeZone, "short")}
          </time>
        </p>
      </div>
    </article>
  );
}
