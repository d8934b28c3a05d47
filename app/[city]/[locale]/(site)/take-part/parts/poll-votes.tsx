import { SheetTable } from "@/lib/insight/ui/sheet-table";
import type { PollQuestion, Votes } from "@/lib/polls/queries";
import { tallied, votesSheet } from "@/lib/polls/results/sheets";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Bars } from "@/lib/ui/chart/bars";
import { Disclosure } from "@/lib/ui/disclosure";
import { chosenBars } from "./tally-chart";
import { readerOf } from "./words";

type Props = { page: Page; question: PollQuestion; votes: Votes | undefined };

/** What was voted, as bars and as a table. */
export function PollVotes({ page, question, votes }: Props) {
  const { t, locale } = page;
  return (
    <>
      <PollBars page={page} question={question} votes={votes} />
      <Disclosure summary={t("surveys.results.asTable")} printed>
        <div className="py-2">
          <SheetTable
            sheet={votesSheet(question, votes, readerOf(page))}
            caption={say(page, question.title)}
            locale={locale}
          />
        </div>
      </Disclosure>
    </>
  );
}

export function PollBars({ page, question, votes }: Props) {
  const voted = votes?.voted ?? 0;
  return <Bars bars={chosenBars(page, tallied(question, votes), voted)} max={voted || 1} />;
}
