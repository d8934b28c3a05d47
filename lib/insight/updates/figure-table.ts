import { formatNumber, formatPercent } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { takingPartKinds } from "@/lib/insight/kinds";
import type { DepartmentFigure } from "@/lib/insight/reading/answers";
import type { Counts } from "@/lib/insight/reading/engagement";
import type { MailTable } from "@/lib/mail/content";
import type { Story } from "./story";

/** The quarter beside the one before. */
export function figureTable(story: Story, t: Translator): MailTable {
  const { engagement } = story;
  const number = (value: number) => formatNumber(value, t.locale);
  const numbers = (now: number, before: number) => [number(now), number(before)];
  return {
    columns: ["", t("update.mail.now"), t("update.mail.before")],
    rows: [
      [t("insight.key.active"), ...numbers(engagement.active, engagement.activeBefore)],
      [t("insight.columns.ideas"), ...numbers(engagement.counts.idea, engagement.countsBefore.idea)],
      [t("update.mail.words"), ...numbers(wordsIn(engagement.counts), wordsIn(engagement.countsBefore))],
      [t("insight.kinds.support"), ...numbers(engagement.counts.support, engagement.countsBefore.support)],
      ...takingPartKinds
        .filter((kind) => engagement.counts[kind] + engagement.countsBefore[kind] > 0)
        .map((kind) => [
          t(`insight.kinds.${kind}`),
          ...numbers(engagement.counts[kind], engagement.countsBefore[kind]),
        ]),
      [
        t("insight.key.answers"),
        ...numbers(sumOf(story.answers, "answers"), sumOf(story.answersBefore, "answers")),
      ],
      [t("update.mail.inTime"), share(story.answers, t), share(story.answersBefore, t)],
      [t("insight.funnel.joined"), ...numbers(story.joined, story.joinedBefore)],
    ],
  };
}

export function sumOf(lines: DepartmentFigure[], figure: "answers" | "promised" | "kept"): number {
  return lines.reduce((total, line) => total + line[figure], 0);
}

function wordsIn({ comment, for: pro, against }: Counts): number {
  return comment + pro + against;
}

/** Of the answers that were given: what is still owed is said where the mail tells of promises. */
function share(lines: DepartmentFigure[], t: Translator): string {
  const promised = sumOf(lines, "promised");
  return promised > 0 ? formatPercent(sumOf(lines, "kept") / promised, t.locale) : "–";
}
